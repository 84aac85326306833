package org.yuanlian.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.Statement;
import org.yuanlian.ledger.Told;

/// Collects what a made-up project's papers say: a line of text for each statement, which is then the
/// evidence that the statement links to.
final class Dossier {
    private final UUID evidence;
    private final LocalDate today;
    private final List<String> lines = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    Dossier(UUID evidence, LocalDate today, String title) {
        this.evidence = evidence;
        this.today = today;
        lines.add("演示数据 · 自动生成，非真实材料 / Demonstration data, generated: not a real document");
        lines.add(title);
    }

    /// Adds a statement unless its day, or the day on which it came in, has not come yet.
    void say(
            String kind,
            Grade grade,
            LocalDate validOn,
            LocalDate recordedOn,
            String by,
            @Nullable Money amount,
            @Nullable String text,
            String quote) {
        if (validOn.isAfter(today) || recordedOn.isAfter(today)) {
            return;
        }
        lines.add(quote);
        var said = new Statement(kind, validOn, amount, text, quote, evidence, "line=" + lines.size(), grade);
        told.add(new Told(said, at(recordedOn, told.size()), by, null));
    }

    /// The statements in the order of their recording. Now and then one turns out not to hold.
    List<Told> history(@Nullable String withdrawnKind) {
        var history = new ArrayList<>(told);
        history.sort(Comparator.comparing(Told::recordedAt));
        for (int i = 0; i < history.size(); i++) {
            var said = history.get(i).said();
            var day = LocalDate.ofInstant(history.get(i).recordedAt(), ZoneOffset.UTC).plusDays(75);
            if (said.kind().equals(withdrawnKind) && !day.isAfter(today)) {
                history.add(withdrawal(said, day, i));
                history.sort(Comparator.comparing(Told::recordedAt));
                break;
            }
        }
        return history;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    private static Told withdrawal(Statement said, LocalDate day, int index) {
        var reason = new Statement(
                "withdrawal", day, null, "核查发现材料与现场不符", null, said.evidence(), said.locator(), Grade.C);
        return new Told(reason, at(day, 999), "核查组", index);
    }

    private static Instant at(LocalDate day, int order) {
        return day.atTime(2, 0).toInstant(ZoneOffset.UTC).plusSeconds(order);
    }
}
