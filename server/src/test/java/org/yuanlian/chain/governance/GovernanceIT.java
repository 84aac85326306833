package org.yuanlian.chain.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.chain.governance.Appointment.Grounds;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

@WithDatabase
class GovernanceIT {
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Grounds DEMO = new Grounds("仅作演示", false, true);

    @Autowired
    Governance governance;

    @Test
    void shipsThePlacesThatCarryAChainWithTheirSource() {
        assertThat(shipped("photovoltaic")).extracting(each -> each.what().holder()).containsExactly("成都市", "乐山市", "眉山市", "宜宾市");
        assertThat(shipped("photovoltaic")).allSatisfy(each -> assertThat(each.what().grounds().verified()).isFalse());
    }

    @Test
    void tellsWhoAnsweredForAChainAsOfAnyPairOfDays() {
        var id = in("510000", () -> governance.appoint(chief("software", "链长（演示）")));
        var before = Instant.now();
        in("510000", () -> governance.end(id, LocalDate.of(2026, 1, 1), "职务调整"));
        assertThat(chiefs("software", LocalDate.of(2025, 12, 31), LATER)).containsExactly("链长（演示）");
        assertThat(chiefs("software", LocalDate.of(2026, 1, 1), LATER)).isEmpty();
        assertThat(chiefs("software", LocalDate.of(2026, 1, 1), before)).as("what was known then").containsExactly("链长（演示）");
    }

    @Test
    void knowsWhatIsOverdueAndWhatWasDoneLate() {
        var what = new Duty.What("new-energy", "编制三年行动方案", "牵头部门（演示）", DAY, LocalDate.of(2025, 9, 30), DEMO);
        var id = in("510000", () -> governance.charge(what));
        assertThat(state(id, "2025-09-30")).isEqualTo(Duty.State.OPEN);
        assertThat(state(id, "2025-10-01")).isEqualTo(Duty.State.OVERDUE);
        assertThat(catchThrowableOfType(Refusal.class, () -> report("510000", id, LocalDate.of(2098, 1, 1), " ", "")).problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("chain.governance.blank", "chain.source.none", "chain.duty.future");
        report("510700", id, LocalDate.of(2025, 10, 20), "方案已印发", "演示文件");
        assertThat(state(id, "2025-10-10")).as("before it was done").isEqualTo(Duty.State.OVERDUE);
        assertThat(state(id, "2025-10-20")).isEqualTo(Duty.State.DONE_LATE);
        assertThatThrownBy(() -> report("510000", id, DAY, "再报", "演示文件")).hasMessageContaining("chain.duty.done");
    }

    @Test
    void tellsEveryFaultOfAnAppointmentAndLetsNobodyTouchAnother() {
        var wrong = new Appointment.What(
                "softwear", Part.MAIN_PLACE, " ", null, null, DAY, DAY, new Grounds("", false, false));
        assertThat(catchThrowableOfType(Refusal.class, () -> in("510000", () -> governance.appoint(wrong))).problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "chain.chain.unknown", "chain.governance.blank", "chain.source.none", "chain.site.unknown", "chain.placement.order");
        var unseen = new Appointment.What(
                "software", Part.CHIEF, "链\u202e长", "职\u200b务", null, DAY, null, new Grounds("长".repeat(401), false, false));
        assertThat(catchThrowableOfType(Refusal.class, () -> in("510000", () -> governance.appoint(unseen))).problems())
                .extracting(problem -> problem.code() + " at " + problem.where() + " = " + problem.value().substring(0, Math.min(11, problem.value().length())))
                .containsExactlyInAnyOrder(
                        "chain.text.unseen at holder = 链<U+202E>长", "chain.text.unseen at post = 职<U+200B>务", "chain.text.long at source = " + "长".repeat(11));
        var id = in("510000", () -> governance.appoint(chief("biomedicine", "链长（演示）")));
        assertThatThrownBy(() -> in("510700", () -> withdrawn(id))).hasMessageContaining("chain.governance.foreign");
        assertThat(in("510000", () -> withdrawn(id))).isTrue();
        assertThatThrownBy(() -> in("510000", () -> withdrawn(id))).hasMessageContaining("chain.placement.withdrawn");
    }

    /// The province ends what a city recorded: it stays the city's.
    @Test
    void whatIsEndedStaysWhoseItWas() {
        var id = in("510700", () -> governance.appoint(chief("magnetic-materials", "市级链长（演示）")));
        var ended = in("510000", () -> governance.end(id, LocalDate.of(2026, 1, 1), "职务调整"));
        assertThat(in("510000", () -> governance.appointments("magnetic-materials", new AsOf(DAY, LATER))))
                .filteredOn(each -> each.id().equals(ended)).singleElement()
                .satisfies(each -> assertThat(each.place()).isEqualTo(new Place("510700")));
        assertThat(in("510700", () -> withdrawn(ended))).as("and the city may still take it back").isTrue();
    }

    @Test
    void nobodyReportsWhatIsNoDutyOrNoLonger() {
        var what = new Duty.What("energy-storage", "建立企业清单", "牵头部门（演示）", DAY, LocalDate.of(2025, 9, 30), DEMO);
        var duty = in("510000", () -> governance.charge(what));
        var chief = in("510000", () -> governance.appoint(chief("energy-storage", "链长（演示）")));
        assertThatThrownBy(() -> report("510000", chief, DAY, "不是任务", "演示文件")).hasMessageContaining("chain.governance.unknown");
        assertThat(in("510000", () -> withdrawn(duty))).isTrue();
        assertThatThrownBy(() -> report("510000", duty, DAY, "已撤回", "演示文件")).hasMessageContaining("chain.governance.unknown");
    }

    /// A park that carried a chain leaves the agreement: from that day on it carries it no more, and what was before stays.
    @Test
    void aParkThatLeavesStaysInWhatWasBefore() {
        var what = new Appointment.What(
                "aerospace-low-altitude", Part.COOPERATING_PLACE, "北川通用航空产业园", null, new Place("510726.P0049"), DAY, null, DEMO);
        var id = in("510700", () -> governance.appoint(what));
        assertThatThrownBy(() -> in("510700", () -> governance.end(id, DAY, "当日即退出"))).hasMessageContaining("chain.placement.order");
        in("510700", () -> governance.end(id, LocalDate.of(2026, 3, 1), "共建协议到期，园区退出"));
        assertThat(seats("2026-02-28")).contains("510726.P0049");
        assertThat(seats("2026-03-01")).doesNotContain("510726.P0049");
    }

    private List<String> seats(String day) {
        return in("510000", () -> governance.appointments("aerospace-low-altitude", new AsOf(LocalDate.parse(day), LATER))).stream()
                .flatMap(each -> java.util.Optional.ofNullable(each.what().seat()).stream())
                .map(Place::key)
                .toList();
    }

    private boolean withdrawn(UUID id) {
        governance.withdraw(id, "录入有误");
        return true;
    }

    private void report(String place, UUID duty, LocalDate on, String told, String source) {
        in(place, () -> {
            governance.report(duty, on, told, source);
            return true;
        });
    }

    private static Appointment.What chief(String chain, String holder) {
        return new Appointment.What(chain, Part.CHIEF, holder, null, null, DAY, null, DEMO);
    }

    private List<Appointment> shipped(String chain) {
        return in("510700", () -> governance.appointments(chain, new AsOf(DAY, LATER))).stream().filter(Appointment::shipped).toList();
    }

    private List<String> chiefs(String chain, LocalDate day, Instant known) {
        return in("510000", () -> governance.appointments(chain, new AsOf(day, known))).stream()
                .filter(each -> each.what().part() == Part.CHIEF)
                .map(each -> each.what().holder())
                .toList();
    }

    private Duty.State state(UUID id, String day) {
        var on = LocalDate.parse(day);
        return in("510000", () -> governance.duties("new-energy", new AsOf(on, LATER))).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .on(on);
    }

    private static <T> T in(String place, Supplier<T> work) {
        return new Caller("tester", "Tester", place.equals("510000") ? Role.PROVINCE : Role.CITY, new Place(place), null, "local").get(work);
    }
}
