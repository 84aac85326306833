package org.yuanlian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.ledger.Told;

class MadeUpTests {
    private static final Set<String> FOR_SUPERVISION = Set.of(
            "planned-site", "planned-completion", "progress-percent", "planned-capital", "investment-statistics-entry",
            "delay-reason", "blocker-opened", "blocker-closed", "supports-project", "supply-contract", "eia-approval", "planning-permit", "utility-connection");
    private static final Ground GROUND = new Ground(
            List.of(new Ground.Site(new Place("510112"), "龙泉驿区", 2), new Ground.Site(new Place("510704"), "游仙区", 1)),
            List.of(new Ground.Trade("新型显示", "3974", List.of("显示模组", "偏光片"))));

    @Test
    void tellsWhatRatesAreCountedFromAsItAlwaysDid() {
        assertThat(digest(told().filter(one -> !FOR_SUPERVISION.contains(one.said().kind()))))
                .isEqualTo("b1f94329b9b2d2e2a9643d8203dd2fb3efe254acd9aec701c5aefe6af667415c");
    }

    @Test
    void tellsWhatLightsNeed() {
        assertThat(told().map(one -> one.said().kind())).containsAll(FOR_SUPERVISION);
    }

    @Test
    void tellsEachProjectInTheOrderOfRecording() {
        var made = new MadeUp(GROUND, LocalDate.parse("2026-11-22"), 6, 7, 4).projects(300).map(each -> each.project().history()).toList();
        assertThat(made).anySatisfy(history -> assertThat(history).anyMatch(told -> told.withdraws() != null));
        assertThat(made).allSatisfy(history -> assertThat(history).isSortedAccordingTo(Comparator.comparing(Told::recordedAt)));
    }

    @Test
    void tellsTheSameTwice() {
        assertThat(digest(told())).isEqualTo(digest(told()));
    }

    private static Stream<Told> told() {
        return new MadeUp(GROUND, LocalDate.parse("2026-11-22"), 6, 7, 4).projects(300).flatMap(made -> made.project().history().stream());
    }

    private static String digest(Stream<Told> told) {
        var lines = told.map(one -> "%s %s %s %s %s".formatted(
                        one.said().kind(), one.said().validOn(), one.said().amount(), one.said().text(), one.recordedAt()))
                .collect(Collectors.joining(String.valueOf('\n')));
        return Sha256.of(lines.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
