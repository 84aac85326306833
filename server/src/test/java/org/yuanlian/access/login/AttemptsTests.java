package org.yuanlian.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptsTests {
    private final AtomicLong nanos = new AtomicLong();
    private final Attempts attempts = new Attempts(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void refusesTheSixthFailureOfAName() {
        fail("zhang", 5);
        assertThatThrownBy(() -> attempts.begin("zhang", "10.0.9.9"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        refusal -> assertThat(
                                        refusal.getHeaders().getFirst("Retry-After"))
                                .isEqualTo("61"));
    }

    @Test
    void letsTheNextOneThroughAfterAMinute() {
        fail("zhang", 5);
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThatCode(() -> attempts.begin("zhang", "10.0.9.9")).doesNotThrowAnyException();
        assertThatThrownBy(() -> attempts.begin("zhang", "10.0.9.9")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void doesNotCountWhatSucceeded() {
        for (var i = 0; i < 100; i++) {
            attempts.begin("li", "10.0.0.1");
            attempts.succeeded("li", "10.0.0.1");
        }
        assertThatCode(() -> attempts.begin("li", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAddressThatTriesManyNames() {
        for (var i = 0; i < 30; i++) {
            attempts.begin("name" + i, "10.0.0.2");
        }
        assertThatThrownBy(() -> attempts.begin("another", "10.0.0.2")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> attempts.begin("another", "10.0.0.3")).doesNotThrowAnyException();
    }

    @Test
    void doesNotBlockANameForAnAddressThatIsBlockedItself() {
        for (var i = 0; i < 30; i++) {
            attempts.begin("name" + i, "10.0.0.4");
        }
        for (var i = 0; i < 10; i++) {
            assertThatThrownBy(() -> attempts.begin("victim", "10.0.0.4")).isInstanceOf(TooManyAttempts.class);
        }
        assertThatCode(() -> attempts.begin("victim", "10.0.0.5")).doesNotThrowAnyException();
    }

    @Test
    void countsTheAddressesOfOneNetworkTogether() {
        for (var i = 0; i < 30; i++) {
            attempts.begin("six" + i, "2001:db8::" + Integer.toHexString(i + 1));
        }
        assertThatThrownBy(() -> attempts.begin("seven", "2001:db8::ffff")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> attempts.begin("seven", "2001:db8:0:1::1")).doesNotThrowAnyException();
    }

    private void fail(String name, int times) {
        for (var i = 0; i < times; i++) {
            attempts.begin(name, "10.0.1." + i);
        }
    }
}
