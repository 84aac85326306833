package org.yuanlian.ledger.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.ledger.LedgerFixtures.KINDS;
import static org.yuanlian.ledger.LedgerFixtures.aProject;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.LedgerFixtures;
import org.yuanlian.ledger.Stage;

class HistoryTests {

    @Test
    void movesThroughTheStagesInTheOrderOfDays() {
        var project = aProject()
                .proves("construction-permit", "2024-09-01")
                .proves("formal-contract", "2024-03-01")
                .proves("business-licence", "2024-05-01");

        assertThat(latest(project).steps())
                .extracting(Step::stage)
                .containsExactly(Stage.SIGNED, Stage.PERFORMED, Stage.STARTED);
    }

    @Test
    void keepsWhatIsOnlyReportedOutOfTheVerifiedColumn() {
        var project = aProject()
                .proves("formal-contract", "2024-03-01")
                .proves("reported-start", "2024-06-01")
                .proves("construction-permit", "2024-08-15");

        assertThat(latest(project).reported().startedOn()).isEqualTo("2024-06-01");
        assertThat(latest(project).verified().startedOn()).isEqualTo("2024-08-15");
    }

    @Test
    void countsAProducingProjectAsStartedAndPerformed() {
        var standing = latest(aProject().proves("formal-contract", "2024-03-01").proves("production-invoice", "2025-02-01"));

        assertThat(standing.verified().performedOn()).isEqualTo("2025-02-01");
        assertThat(standing.verified().startedOn()).isEqualTo("2025-02-01");
    }

    @Test
    void leavesAFrameworkContractOutOfTheRates() {
        var standing = latest(aProject().proves("framework-contract", "2024-03-01"));

        assertThat(standing.signedOn()).isNull();
        assertThat(standing.steps()).extracting(Step::stage).containsExactly(Stage.SIGNED);
    }

    @Test
    void setsBackWhenWorkStopsButKeepsThatItHadStarted() {
        var standing = latest(aProject()
                .proves("formal-contract", "2024-03-01")
                .proves("construction-permit", "2024-06-01")
                .proves("work-stopped", "2024-10-01"));

        assertThat(standing.steps())
                .extracting(Step::stage)
                .containsExactly(Stage.SIGNED, Stage.STARTED, Stage.SITE_SECURED);
        assertThat(standing.reported().startedOn()).isEqualTo("2024-06-01");
    }

    @Test
    void letsAnExitEndTheCourse() {
        var standing = latest(aProject().proves("formal-contract", "2024-03-01").says("termination", "2024-12-01", "no money"));

        assertThat(standing.steps().getLast().stage()).isEqualTo(Stage.EXITED);
        assertThat(standing.signedOn()).isEqualTo("2024-03-01");
    }

    @Test
    void forgetsWithdrawnEvidenceFromItsWithdrawalOnAndRemembersItBefore() {
        var project = aProject()
                .proves("formal-contract", "2024-03-01")
                .recordedOn("2024-06-10")
                .proves("construction-permit", "2024-06-01")
                .recordedOn("2024-09-01")
                .withdraws("construction-permit");

        var known = History.of(project.entries(), KINDS);

        assertThat(known).hasSize(3);
        assertThat(known.get(1).standings().getFirst().reported().startedOn()).isEqualTo("2024-06-01");
        assertThat(known.get(2).standings().getFirst().reported().startedOn()).isNull();
        assertThat(known.get(2).from()).isEqualTo(Instant.parse("2024-09-01T00:00:00Z"));
    }

    @Test
    void takesLateEvidenceIntoThePastWithoutTouchingWhatWasKnown() {
        var project = aProject()
                .proves("formal-contract", "2024-03-01")
                .proves("reported-start", "2024-08-01")
                .recordedOn("2025-01-05")
                .proves("construction-permit", "2024-07-01");

        var known = History.of(project.entries(), KINDS);

        assertThat(known.getFirst().standings().getFirst().reported().startedOn()).isEqualTo("2024-08-01");
        assertThat(known.getLast().standings().getFirst().reported().startedOn()).isEqualTo("2024-07-01");
    }

    @Test
    void addsNothingToHistoryWhenNothingChanges() {
        var project = aProject()
                .proves("formal-contract", "2024-03-01")
                .recordedOn("2024-09-01")
                .proves("reported-signing", "2024-03-02");

        assertThat(History.of(project.entries(), KINDS)).hasSize(1);
    }

    @Test
    void splitsTheValidDaysWhereAnAttributeChanges() {
        var project = aProject().says("chain", "2024-01-01", "动力电池").says("chain", "2024-07-01", "储能");

        var standings = History.latest(project.entries(), KINDS);

        assertThat(standings).extracting(standing -> standing.attributes().chain()).containsExactly("动力电池", "储能");
        assertThat(standings.getFirst().validUntil()).isEqualTo("2024-07-01");
        assertThat(standings.getLast().validFrom()).isEqualTo("2024-07-01");
        assertThat(standings.getLast().validUntil()).isEqualTo(LocalDate.MAX);
    }

    @Test
    void believesTheContractMoreThanALaterReport() {
        var project = aProject()
                .states("formal-contract", "2024-03-01", "500000000")
                .states("reported-signing", "2024-04-01", "900000000");

        assertThat(latest(project).amount()).isEqualTo(Money.cny(new BigDecimal("500000000")));
    }

    @Test
    void addsUpWhatIsProvedAndTakesTheLastReportedTotal() {
        var arrivals = latest(aProject()
                        .states("formal-contract", "2024-03-01", "1000")
                        .states("reported-arrival", "2024-03-31", "100")
                        .states("reported-arrival", "2024-06-30", "250")
                        .states("capital-arrival", "2024-05-01", "80")
                        .states("capital-arrival", "2024-07-01", "30"))
                .arrivals();

        assertThat(arrivals)
                .containsExactly(
                        arrived("2024-03-31", "100", "0"),
                        arrived("2024-05-01", "100", "80"),
                        arrived("2024-06-30", "250", "80"),
                        arrived("2024-07-01", "250", "110"));
    }

    @Test
    void neverReportsLessThanIsProved() {
        var arrivals = latest(aProject()
                        .states("formal-contract", "2024-03-01", "1000")
                        .states("reported-arrival", "2024-03-31", "100")
                        .states("capital-arrival", "2024-05-01", "180"))
                .arrivals();

        assertThat(arrivals.getLast()).isEqualTo(arrived("2024-05-01", "180", "180"));
    }

    @Test
    void letsAReportedTotalFall() {
        var arrivals = latest(aProject()
                        .states("formal-contract", "2024-03-01", "1000")
                        .states("reported-arrival", "2024-03-31", "100")
                        .states("reported-arrival", "2024-06-30", "60"))
                .arrivals();

        assertThat(arrivals.getLast()).isEqualTo(arrived("2024-06-30", "60", "0"));
    }

    @Test
    void isDueByPlanAndElseByTheLimitOfTheStage() {
        var limited = latest(aProject().proves("formal-contract", "2024-03-01"));
        var planned = latest(aProject().proves("formal-contract", "2024-03-01").says("planned-start", "2024-01-01", "2024-05-20"));

        assertThat(limited.steps().getFirst().due()).isEqualTo("2024-05-30");
        assertThat(planned.steps().getFirst().due()).isEqualTo("2024-05-20");
    }

    private static Standing latest(LedgerFixtures project) {
        return History.latest(project.entries(), KINDS).getLast();
    }

    private static Arrival arrived(String on, String reported, String verified) {
        return new Arrival(
                LocalDate.parse(on), Money.cny(new BigDecimal(reported)), Money.cny(new BigDecimal(verified)));
    }
}
