package org.yuanlian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Link;
import org.yuanlian.ledger.Link.End;
import org.yuanlian.supervision.LeadingFirm.Doubt;

class LeadingFirmsTests {
    private static final End LEAD = end("L-1", "链主公司", 1_000, 400);
    private static final End OTHER_LEAD = end("L-2", "链主公司", 500, 100);

    @Test
    void dividesWhatSupportersBringByTheFirmsOwn() {
        var found = LeadingFirms.of(List.of(
                link(end("S-1", "甲", 2_000, 900), LEAD, Grade.B), link(end("S-2", "乙", 1_500, 800), LEAD, Grade.C)));

        assertThat(found.firms()).singleElement().satisfies(firm -> {
            assertThat(firm.reported().value()).isEqualByComparingTo("3.50");
            assertThat(firm.verified().value()).as("S-2 is linked by a report alone").isEqualByComparingTo("2.25");
        });
    }

    @Test
    void countsASupporterOfTwoProjectsOfAFirmOnce() {
        var supporter = end("S-1", "甲", 3_000, 0);
        var firm = only(List.of(link(supporter, LEAD, Grade.B), link(supporter, OTHER_LEAD, Grade.B)));

        assertThat(firm.leads()).hasSize(2);
        assertThat(firm.reported().value()).isEqualByComparingTo("2.00");
    }

    @Test
    void doubtsWhatTheFirmDoesForItselfAndWhatHasEnded() {
        var firm = only(List.of(
                link(end("S-1", "链主公司", 9_000, 9_000), LEAD, Grade.A),
                link(LEAD, LEAD, Grade.A),
                link(exited(end("S-2", "丙", 9_000, 9_000)), LEAD, Grade.A)));

        assertThat(firm.links()).extracting(LeadingFirm.Support::doubt).containsExactly(Doubt.SAME_FIRM, Doubt.SAME_FIRM, Doubt.EXITED);
        assertThat(firm.reported().value()).isEqualByComparingTo("0");
    }

    @Test
    void tellsACircle() {
        var other = end("S-1", "甲", 500, 0);
        var found = LeadingFirms.of(List.of(link(other, LEAD, Grade.B), link(LEAD, other, Grade.B)));

        assertThat(found.firms()).hasSize(2).allSatisfy(firm -> assertThat(firm.links().getFirst().doubt()).isEqualTo(Doubt.CIRCLE));
        assertThat(found.firms().getFirst().reported().value()).isEqualByComparingTo("2.00");
    }

    @Test
    void hasNoRatioOverNothingAndNamesWhatCannotBeSeen() {
        var found = LeadingFirms.of(List.of(
                link(end("S-1", "甲", 500, 0), end("L-3", "无协议额公司", 0, 0), Grade.B),
                new Link(end("S-2", "乙", 500, 0), "elsewhere", null, LocalDate.parse("2026-01-01"), Grade.B)));

        assertThat(found.firms()).singleElement().satisfies(firm -> assertThat(firm.reported().value()).isNull());
        assertThat(found.unseen()).singleElement().satisfies(link -> assertThat(link.leadingCode()).isEqualTo("elsewhere"));
    }

    private static LeadingFirm only(List<Link> links) {
        return LeadingFirms.of(links).firms().getFirst();
    }

    private static Link link(End supporting, End leading, Grade grade) {
        return new Link(supporting, Objects.requireNonNull(leading).code(), leading, LocalDate.parse("2026-01-01"), grade);
    }

    private static End end(String code, String firm, long yuan, long arrived) {
        return new End(
                UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)), code, code + "项目", new Place("510112"), firm, null, true, false,
                yuan * 100, arrived * 100);
    }

    private static End exited(End end) {
        return new End(end.project(), end.code(), end.name(), end.place(), end.firm(), null, true, true, end.cents(), end.arrivedVerifiedCents());
    }
}
