package org.yuanlian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Comparison.Basis;
import org.yuanlian.supervision.SupervisionFixtures;

@WithDatabase
class DurationsIT {
    private static final Stretch TO_START = new Stretch(Stage.SITE_SECURED, Stage.STARTED);
    private static final Stretch TO_PERFORM = new Stretch(Stage.SIGNED, Stage.PERFORMED);
    private static final Place PARK = new Place("513425.P0001");
    private static boolean told;

    @Autowired
    Ledger ledger;

    @Autowired
    Durations durations;

    @Autowired
    Clock clock;

    @BeforeEach
    void tell() throws Exception {
        if (!told) {
            Scope.EVERYWHERE.call(() -> {
                sited("513425.P0001", "2026-01-01").proves("construction-permit", Grade.A, "2026-01-11", null).in(ledger);
                sited("513425.P0001", "2026-01-01").proves("construction-permit", Grade.A, "2026-01-31", null).in(ledger);
                sited("513425", "2026-01-01").proves("construction-permit", Grade.A, "2026-02-20", null).in(ledger);
                sited("513425", "2026-01-01").in(ledger);
                sited("513425", "2026-01-01").proves("termination", Grade.B, "2026-01-21", "解约").in(ledger);
                aProjectIn("513425").says("industry", "2026-01-01", "9777").signedOn("2025-12-01", "1000")
                        .proves("construction-permit", Grade.A, "2026-01-05", null).says("work-stopped", "2026-01-20", "停工").in(ledger);
                return aProjectIn("513425").says("industry", "2026-01-01", "9777").signedOn("2025-12-01", "1000")
                        .proves("construction-permit", Grade.A, "2026-01-05", null).in(ledger);
            });
            told = true;
        }
    }

    @Test
    void countsWhoGotOnWhoWaitsAndWhoLeft() {
        var all = experience("2026-03-01").times(new Experience.Group(TO_START, null, "97")).quartiles();

        assertThat(all).isEqualTo(new Quartiles(3, 1, 1, 30, 50, null, 59));
    }

    @Test
    void knowsOnlyWhatHadHappenedByTheDay() {
        var then = experience("2026-01-15").times(new Experience.Group(TO_START, null, "97")).quartiles();

        assertThat(then).isEqualTo(new Quartiles(1, 4, 0, null, null, null, 14));
    }

    @Test
    void leavesOutWhoDidNotComeFromTheFirstStage() {
        var perform = experience("2026-03-01").times(new Experience.Group(TO_PERFORM, null, "97")).quartiles();

        assertThat(perform.reached()).as("five secured their site after 31 days, two started after 35").isEqualTo(7);
        assertThat(perform.median()).isEqualTo(31);
    }

    @Test
    void comparesWithTheLikestOfWhichEnoughGotOn() {
        var experience = experience("2026-03-01");

        assertThat(experience.like(TO_START, PARK, "9799", 2).basis()).isEqualTo(Basis.PARK_INDUSTRY);
        assertThat(experience.like(TO_START, PARK, "9799", 3).basis()).isEqualTo(Basis.INDUSTRY);
        assertThat(experience.like(TO_START, PARK, "9799", 3).times().reached()).isEqualTo(3);
        assertThat(experience.like(TO_START, PARK, "9799", 4).basis()).isEqualTo(Basis.ALL);
        assertThat(experience.like(TO_START, PARK, null, 1).basis()).isEqualTo(Basis.ALL);
    }

    @Test
    void tellsEveryoneTheSame() {
        var county = new Caller("x", "x", Role.COUNTY, new Place("510112"), null, "local");

        assertThat(county.get(() -> experience("2026-03-01")).times(new Experience.Group(TO_START, null, "97")).quartiles().reached())
                .isEqualTo(3);
    }

    private Experience experience(String on) {
        var asOf = new AsOf(LocalDate.parse(on), AsOf.now(clock).recordedAt().plusSeconds(60));
        return durations.experience(asOf, List.of(TO_START, TO_PERFORM), 2);
    }

    private static SupervisionFixtures sited(String place, String on) {
        return aProjectIn(place).says("industry", "2026-01-01", "9799").signedOn("2025-12-01", "1000").proves("land-contract", Grade.A, on, null);
    }
}
