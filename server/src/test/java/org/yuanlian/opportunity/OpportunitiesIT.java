package org.yuanlian.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yuanlian.opportunity.OpportunityFixtures.LONGQUANYI;
import static org.yuanlian.opportunity.OpportunityFixtures.in;
import static org.yuanlian.opportunity.OpportunityFixtures.plot;
import static org.yuanlian.opportunity.OpportunityFixtures.today;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanlian.WithDatabase;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.opportunity.OpportunityList.Wanted;
import org.yuanlian.opportunity.listing.Listing;
import org.yuanlian.opportunity.listing.Listing.State;

@WithDatabase
class OpportunitiesIT {
    private static final Instant LATE = Instant.parse("2099-01-01T00:00:00Z");

    @Autowired
    Opportunities opportunities;

    @Autowired
    OpportunityList list;

    @Autowired
    ListFiles files;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void tellsWhatHeldOnADayAsFarAsItWasKnown() throws Exception {
        var id = in("510112", () -> opportunities.offer(new NewOpportunity(LONGQUANYI, null, plot("时点地块", Audience.INSIDE), false), Map.of()));
        var offered = Instant.now();
        Thread.onSpinWait();
        var seq = at(id, today(), LATE).orElseThrow().opportunity().seq();
        in("510112", () -> run(() -> opportunities.restate(id, seq, plot("时点地块（二期）", Audience.INSIDE), Map.of(), today().minusDays(3))));
        assertThat(title(id, today(), offered)).as("as it was known then").contains("时点地块");
        assertThat(title(id, today(), LATE)).contains("时点地块");
        assertThat(title(id, today().minusDays(1), LATE)).as("what was so before, told later").contains("时点地块（二期）");
        assertThat(title(id, today().minusDays(1), offered)).isEmpty();
        assertThatThrownBy(() -> in("510112", () -> run(() -> opportunities.restate(id, seq, plot("又改", Audience.INSIDE), Map.of(), null))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void closesAndOpensAgainByUndoingTheClosing() throws Exception {
        var id = in("510112", () -> opportunities.offer(new NewOpportunity(LONGQUANYI, null, plot("关闭地块", Audience.INSIDE), false), Map.of()));
        in("510112", () -> run(() -> opportunities.close(id, null, "已出让")));
        assertThat(at(id, today(), LATE)).hasValueSatisfying(each -> {
            assertThat(each.state()).isEqualTo(State.CLOSED);
            assertThat(each.opportunity().closing()).isNotNull();
        });
        assertThatThrownBy(() -> in("510112", () -> run(() -> opportunities.close(id, null, "再关")))).hasMessageContaining("opportunity.closed.already");
        var closing = in("510112", () -> opportunities.history(id)).getLast();
        in("510112", () -> run(() -> opportunities.undo(id, closing.id(), "误点")));
        assertThat(at(id, today(), LATE)).hasValueSatisfying(each -> assertThat(each.state()).isEqualTo(State.LISTED));
        assertThat(in("510112", () -> opportunities.history(id))).as("nothing is removed").hasSize(3);
        assertThatThrownBy(() -> in("510112", () -> run(() -> opportunities.undo(id, closing.id(), "再撤")))).hasMessageContaining("opportunity.entry.undone");
    }

    @Test
    void bringsBackWhatNobodyVerifiedByVerifyingIt() throws Exception {
        var old = plot("久未核实地块", Audience.INSIDE, today().minusDays(91), today().plusDays(30));
        var id = in("510112", () -> opportunities.offer(new NewOpportunity(LONGQUANYI, null, old, false), Map.of()));
        assertThat(at(id, today(), LATE)).hasValueSatisfying(each -> assertThat(each.state()).isEqualTo(State.UNVERIFIED));
        in("510112", () -> run(() -> opportunities.verify(id, null)));
        assertThat(at(id, today(), LATE)).hasValueSatisfying(each -> assertThat(each.state()).isEqualTo(State.LISTED));
    }

    @Test
    void lieWithinTheirPlaceAndNobodyElseWrites() throws Exception {
        var id = in("510112", () -> opportunities.offer(new NewOpportunity(LONGQUANYI, null, plot("本区地块", Audience.PUBLIC), false), Map.of()));
        assertThatThrownBy(() -> in("510311", () -> run(() -> opportunities.close(id, null, "别人的")))).hasMessageContaining("opportunity.unknown");
        assertThatThrownBy(() -> in("510311", () -> opportunities.offer(new NewOpportunity(LONGQUANYI, null, plot("x", Audience.PUBLIC), false), Map.of())))
                .hasMessageContaining("opportunity.place.foreign");
        assertThatThrownBy(() -> in("510000", () -> jdbc.sql("update opportunity_entry set audience = 'PUBLIC'").update())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void takesNothingOfASheetWithAFaultAndTellsEveryFault() throws Exception {
        var sheet = csv(
                "B-1,510112,site,地块,内容,nev-battery,BAT999,120,亩,,单位,岗位,公开,2026-01-01,2026-03-01,\n"
                        + "B-1,无此县,标地,,内容,,,abc,亩,自报,单位,岗位,大家,2026/1/1,2030-01-01,99\n"
                        + "B-2,510311,标准地与厂房,地块,请联系 13800000000,,,,,,单位,岗位,内部,2026-01-01,2029-01-01,99\n");
        var refusal = catchThrowableOfType(Refusal.class, () -> in("510112", () -> opportunities.take("清单.csv", sheet)));
        assertThat(refusal.problems()).extracting(Problem::code).containsExactlyInAnyOrder(
                "opportunity.place.unknown", "opportunity.number.unreadable", "opportunity.word.unknown", "opportunity.node.unknown",
                "opportunity.figure.source", "opportunity.text.personal", "opportunity.expiry.far", "opportunity.answer.range",
                "opportunity.place.foreign");
        assertThat(refusal.problems()).filteredOn(each -> each.code().equals("opportunity.text.personal")).singleElement()
                .satisfies(each -> {
                    assertThat(each.where()).isEqualTo("清单.csv:4 内容");
                    assertThat(each.value()).as("the number itself is told nowhere").doesNotContain("13800000000");
                });
    }

    @Test
    void takesASheetAgainWithoutSayingAnythingTwice() throws Exception {
        var line = "T-%s,龙泉驿区,标准地与厂房,往返地块,内容,动力电池,BAT046,120,亩,自报,单位,岗位,内部,%s,%s,5\n".formatted(UUID.randomUUID().toString().substring(0, 6), today(), today().plusDays(30));
        var sheet = csv(line);
        assertThat(in("510112", () -> opportunities.take("清单.csv", sheet))).isEqualTo(new Opportunities.Taken(1, 0, 0));
        assertThat(in("510112", () -> opportunities.take("清单.csv", sheet))).isEqualTo(new Opportunities.Taken(0, 0, 1));
        var exported = folder.resolve("out.xlsx");
        var mine = in("510112", () -> list.of(new Wanted(null, null, null, "往返地块", Audience.INSIDE, false), now()));
        try (var content = new ByteArrayInputStream(in("510112", () -> files.xlsx(mine)))) {
            Files.copy(content, exported);
        }
        assertThat(in("510112", () -> opportunities.take("out.xlsx", exported)).changed()).as("what is given out comes in as it is").isZero();
        assertThat(in("510112", () -> opportunities.take("清单.csv", csv(line.replace("120", "90"))))).isEqualTo(new Opportunities.Taken(0, 1, 0));
    }

    private Path csv(String rows) throws IOException {
        return Files.writeString(
                folder.resolve(UUID.randomUUID() + ".csv"),
                "编号,地点,类别,标题,内容,产业链,环节,数量,数量单位,数量来源,责任单位,联系岗位,公开范围,核实日期,有效期至,承诺答复工作日\n" + rows);
    }

    private Optional<Listing> at(UUID id, LocalDate day, Instant known) throws Exception {
        return in("510112", () -> list.one(id, Audience.INSIDE, new AsOf(day, known)));
    }

    private List<String> title(UUID id, LocalDate day, Instant known) throws Exception {
        return at(id, day, known).map(each -> each.opportunity().offer().title()).stream().toList();
    }

    private static AsOf now() {
        return new AsOf(today(), LATE);
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
