package org.yuanlian.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// In which order a day tells what comes from several sources.
class DayTests {
    private static final Caller CITY = new Caller("city", "市州专员", Role.CITY, new Place("510100"), null, "");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

    @Test
    void tellsFirstWhatHasBeenLateLongestWhetherByTheHourOrByTheDay() {
        Source days = reader -> List.of(waiting(
                item("三日前到期", LocalDate.parse("2026-03-01"), null), item("昨日到期", LocalDate.parse("2026-03-03"), null),
                item("今日到期", TODAY, null), item("没有期限", null, null)));
        Source hours = reader -> List.of(waiting(
                item("昨日九时到期", LocalDate.parse("2026-03-03"), "2026-03-03T01:00:00Z"), item("今日九时到期", TODAY, "2026-03-04T01:00:00Z")));
        var clock = Clock.fixed(Instant.parse("2026-03-04T02:00:00Z"), ZoneOffset.UTC);
        for (var order : List.of(List.of(days, hours), List.of(hours, days))) {
            var sheet = CITY.get(() -> new Day(order, clock).of(AsOf.now(clock)));
            assertThat(sheet.sections().getFirst().items()).extracting(Item::title)
                    .containsExactly("三日前到期", "昨日九时到期", "昨日到期", "今日九时到期", "今日到期", "没有期限");
        }
    }

    private static Part waiting(Item... items) {
        return new Part(Section.WAITING, items.length, List.of(items));
    }

    private static Item item(String title, @Nullable LocalDate due, @Nullable String dueAt) {
        var days = due == null ? null : TODAY.toEpochDay() - due.toEpochDay();
        return new Item(Kind.STEP, title, new Text(title, title), null, null, due, dueAt == null ? null : Instant.parse(dueAt), days, "/cases", true);
    }
}
