package org.yuanlian.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.telemetry.Reading;

/// Kills store and port under load, again and again, and counts what sensors were told. More often by `-Dtelemetry.kills=20`.
class KilledPortsTests {
    private static final int KILLS = Integer.getInteger("telemetry.kills", 3);
    private static final int SENSORS = 4;
    private static final int AT_ONCE = 50;
    private static final int ANSWERS_A_ROUND = 3_000;
    private static final long BEGAN = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(1);

    @TempDir
    Path folder;

    private final AtomicLong next = new AtomicLong();

    @Test
    void findsEveryPointThatASensorWasToldOf() throws Exception {
        var told = new ArrayList<Set<Long>>();
        IntStream.range(0, SENSORS).forEach(_ -> told.add(new ConcurrentSkipListSet<>()));
        for (int kill = 0; kill < KILLS; kill++) {
            long before = count(told);
            sendUntilKilled(told, kill == KILLS - 1);
            assertThat(count(told) - before).isGreaterThanOrEqualTo(ANSWERS_A_ROUND);
        }
        try (var store = PointStore.open(folder, Retention.FOR_EVER, Clock.systemUTC())) {
            for (int sensor = 0; sensor < SENSORS; sensor++) {
                var missing = new TreeSet<>(told.get(sensor));
                missing.removeAll(kept(store, sensor));
                assertThat(missing).as("of %d that sensor %d was told of", told.get(sensor).size(), sensor).isEmpty();
            }
        }
    }

    /// What is kept, by the number that is in its moment and in its value.
    private static Set<Long> kept(PointStore store, int sensor) {
        var kept = new HashSet<Long>();
        for (Reading reading : store.said(sensor, Long.MIN_VALUE, Long.MAX_VALUE)) {
            assertThat((long) reading.value()).isEqualTo(reading.at() - BEGAN);
            kept.add(reading.at() - BEGAN);
        }
        return kept;
    }

    private static long count(List<Set<Long>> told) {
        return told.stream().mapToLong(Set::size).sum();
    }

    /// @param sealed whether to wait with the kill until some of it was sealed
    private void sendUntilKilled(List<Set<Long>> told, boolean sealed) throws Exception {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), KilledPorts.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var enough = new CountDownLatch(ANSWERS_A_ROUND);
        try (var out = new BufferedReader(child.inputReader(StandardCharsets.UTF_8))) {
            var url = "tcp://127.0.0.1:" + port(out);
            var sensors = IntStream.range(0, SENSORS).mapToObj(sensor -> Thread.startVirtualThread(() -> new Sensor(sensor, told.get(sensor), enough).send(url))).toList();
            assertThat(enough.await(20, TimeUnit.SECONDS)).as("%d answers still to come", enough.getCount()).isTrue();
            assertThat(!sealed || isSealedSoon()).as("some of it was sealed between").isTrue();
            child.toHandle().destroyForcibly();
            for (var sensor : sensors) {
                assertThat(sensor.join(Duration.ofSeconds(10))).isTrue();
            }
        } finally {
            child.toHandle().destroyForcibly();
        }
        assertThat(child.waitFor()).as("killed by SIGKILL").isEqualTo(137);
    }

    private boolean isSealedSoon() throws IOException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        boolean isSealed = false;
        while (!isSealed && System.nanoTime() < patience) {
            try (var files = Files.list(folder)) {
                isSealed = files.anyMatch(file -> SegmentName.of(file).isPresent());
            }
        }
        return isSealed;
    }

    /// The first line that is a number; a logger may speak before it.
    private static int port(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.matches("\\d+")) {
                return Integer.parseInt(line);
            }
        }
        throw new IllegalStateException("The process ended before it listened.");
    }

    /// Publishes by QoS 1 until nobody is there any more.
    private final class Sensor implements IMqttActionListener {
        private final int number;
        private final Set<Long> told;
        private final CountDownLatch enough;
        private final Semaphore room = new Semaphore(AT_ONCE);

        Sensor(int number, Set<Long> told, CountDownLatch enough) {
            this.number = number;
            this.told = told;
            this.enough = enough;
        }

        void send(String url) {
            try (var client = new MqttAsyncClient(url, "sensor-" + number, new MemoryPersistence())) {
                var options = new MqttConnectOptions();
                options.setMaxInflight(2 * AT_ONCE);
                client.connect(options).waitForCompletion(10_000);
                while (room.tryAcquire(5, TimeUnit.SECONDS)) {
                    long point = next.getAndIncrement();
                    var payload = "{\"at\":%d,\"values\":{\"m%d\":%d}}".formatted(BEGAN + point, number, point);
                    client.publish("devices/sensor-%d/points".formatted(number), payload.getBytes(StandardCharsets.UTF_8), 1, false, point, this);
                }
            } catch (MqttException _) {
                // It was killed, which is what is waited for.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onSuccess(IMqttToken answered) {
            told.add((Long) answered.getUserContext());
            enough.countDown();
            room.release();
        }

        @Override
        public void onFailure(IMqttToken lost, Throwable why) {
            room.release();
        }
    }
}
