package org.yuanlian.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.process.CaseFixtures.aStep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yuanlian.forecast.Likeliest.Chance;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.InHand;
import org.yuanlian.process.Step;

class LikeliestTests {
    private final Random random = new Random(38);

    @Test
    void keepsTheFirstOfAllInWhateverOrderTheyCome() {
        var all = new ArrayList<Chance>();
        for (int i = 0; i < 300; i++) {
            all.add(chance(random.nextInt(20) / 20.0));
        }
        var whole = ranked(all, all.size());
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(all, random);
            var most = 1 + random.nextInt(all.size());
            assertThat(ranked(all, most).inOrder()).isEqualTo(whole.inOrder().subList(0, most));
        }
        assertThat(whole.inOrder()).extracting(Chance::missing).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void countsAlsoWhatItDoesNotKeep() {
        var few = ranked(List.of(chance(0.75), chance(0.5), chance(0.25)), 1);
        assertThat(few.inOrder()).extracting(Chance::missing).containsExactly(0.75);
        assertThat(few).extracting(Likeliest::total, Likeliest::likely, Likeliest::expected).containsExactly(3L, 2L, 1.5);
    }

    private static Likeliest ranked(List<Chance> all, int most) {
        var ranked = new Likeliest(most);
        all.forEach(ranked::hear);
        return ranked;
    }

    private Chance chance(double missing) {
        var id = new UUID(random.nextLong(), random.nextLong());
        var held = new InHand(id, "年产5万吨正极材料", "plan", new Place("510112"), true, Step.begin(aStep("land")));
        return new Chance(held, new Question(id.toString(), 1, 0, 10, "RECEIVE", 0, List.of()), missing);
    }
}
