package org.yuanlian.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;

/// A random ledger that is also kept in plain lists, and counts as slowly and simply as one can.
final class NaiveLedger {
    static final LocalDate FIRST_DAY = LocalDate.parse("2190-01-01");
    static final Instant FIRST_INSTANT = Instant.parse("2190-06-01T00:00:00Z");
    private static final List<String> PROOFS = List.of(
            "framework-contract", "formal-contract", "reported-signing", "business-licence", "reported-performance",
            "construction-permit", "reported-start", "production-invoice", "reported-production");
    private static final Set<String> SIGNS = Set.of("formal-contract", "reported-signing");
    private static final Set<String> STARTS =
            Set.of("construction-permit", "reported-start", "production-invoice", "reported-production");
    private static final Set<String> PRODUCES = Set.of("production-invoice", "reported-production");
    private static final List<String> PLACES = List.of("510112", "510116.P0001", "510704", "510100", "511302");
    private final Random random;
    final Map<UUID, DemoProject> projects = new LinkedHashMap<>();

    NaiveLedger(long seed, int count) {
        random = new Random(seed);
        for (int i = 0; i < count; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            projects.put(id, new DemoProject(id, "M-" + id, new Place(PLACES.get(random.nextInt(PLACES.size()))), history()));
        }
    }

    AsOf pair() {
        return new AsOf(FIRST_DAY.plusDays(random.nextInt(420)), FIRST_INSTANT.plusSeconds(random.nextInt(60) * 3_600L));
    }

    private List<Told> history() {
        var told = new ArrayList<Told>();
        var at = FIRST_INSTANT.plusSeconds(random.nextInt(20) * 3_600L);
        told.add(new Told(said("name", FIRST_DAY, Grade.C, null, "Project"), at, "t", null));
        var withdrawn = new java.util.HashSet<Integer>();
        for (int i = 0; i < 2 + random.nextInt(14); i++) {
            at = at.plusSeconds(random.nextInt(4) * 3_600L);
            var target = random.nextInt(told.size());
            if (random.nextInt(5) == 0 && target > 0 && told.get(target).withdraws() == null && withdrawn.add(target)) {
                told.add(new Told(said("withdrawal", FIRST_DAY, Grade.C, null, "not so"), at, "t", target));
            } else {
                told.add(new Told(statement(), at, "t", null));
            }
        }
        return told;
    }

    private Statement statement() {
        var on = FIRST_DAY.plusDays(random.nextInt(400));
        var yuan = Money.of(BigDecimal.valueOf(100 + random.nextInt(900)), random.nextInt(12) == 0 ? "USD" : "CNY");
        return switch (random.nextInt(4)) {
            case 0 -> said("capital-arrival", on, Grade.B, yuan, null);
            case 1 -> said("reported-arrival", on, Grade.C, yuan, null);
            default -> {
                var kind = PROOFS.get(random.nextInt(PROOFS.size()));
                var contract = SIGNS.contains(kind) || kind.equals("framework-contract");
                var grade = kind.startsWith("reported") || random.nextInt(4) == 0 ? Grade.C : Grade.B;
                yield said(kind, on, grade, contract ? yuan : null, null);
            }
        };
    }

    private static Statement said(
            String kind, LocalDate on, Grade grade, @Nullable Money amount, @Nullable String text) {
        return new Statement(kind, on, amount, text, null, null, "line=1", grade);
    }

    /// Every project that counts otherwise.
    List<Moved> between(AsOf from, AsOf to) {
        var middle = new AsOf(from.validOn(), to.recordedAt());
        return projects.values().stream()
                .map(project -> new Moved(
                        project.id(), project.place(), footing(project, from), footing(project, middle), footing(project, to)))
                .filter(moved -> !moved.before().equals(moved.corrected()) || !moved.corrected().equals(moved.after()))
                .toList();
    }

    private static Footing footing(DemoProject project, AsOf asOf) {
        var live = live(project, asOf.recordedAt());
        if (first(live, SIGNS, false, asOf) == null || live.stream().noneMatch(said -> said.kind().equals("name"))) {
            return Footing.NONE;
        }
        var agreed = agreed(live, asOf);
        var inYuan = agreed != null && agreed.currency().getCurrencyCode().equals("CNY");
        return new Footing(
                true,
                column(live, false, asOf, inYuan),
                column(live, true, asOf, inYuan),
                agreed != null && inYuan ? cents(agreed) : 0);
    }

    private static Footing.Column column(List<Statement> live, boolean verified, AsOf asOf, boolean inYuan) {
        var performs = new java.util.HashSet<>(STARTS);
        performs.addAll(Set.of("business-licence", "reported-performance"));
        return new Footing.Column(
                first(live, performs, verified, asOf) != null,
                first(live, STARTS, verified, asOf) != null,
                first(live, PRODUCES, verified, asOf) != null,
                inYuan ? arrived(live, verified, asOf) : 0);
    }

    private static List<Statement> live(DemoProject project, Instant known) {
        var live = new LinkedHashMap<Integer, Statement>();
        for (int i = 0; i < project.history().size(); i++) {
            var told = project.history().get(i);
            if (told.recordedAt().isAfter(known)) {
                continue;
            }
            if (told.withdraws() == null) {
                live.put(i, told.said());
            } else {
                live.remove(told.withdraws());
            }
        }
        return live.values().stream().sorted(Comparator.comparing(Statement::validOn)).toList();
    }

    private static @Nullable Statement first(List<Statement> live, Set<String> kinds, boolean verified, AsOf asOf) {
        return live.stream()
                .filter(said -> kinds.contains(said.kind()) && !said.validOn().isAfter(asOf.validOn()))
                .filter(said -> !verified || said.grade().verifies())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Money agreed(List<Statement> live, AsOf asOf) {
        var contracts = live.stream()
                .filter(said -> SIGNS.contains(said.kind()) || said.kind().equals("framework-contract"))
                .toList();
        var proved = contracts.stream().filter(said -> said.grade().verifies()).toList();
        var believed = proved.isEmpty() ? contracts : proved;
        Money agreed = believed.isEmpty() ? null : believed.getFirst().amount();
        for (var said : believed) {
            agreed = said.validOn().isAfter(asOf.validOn()) ? agreed : said.amount();
        }
        return agreed;
    }

    private static long arrived(List<Statement> live, boolean verified, AsOf asOf) {
        var total = 0L;
        var proved = 0L;
        for (var said : live) {
            var amount = said.amount();
            if (amount == null
                    || !said.kind().endsWith("-arrival")
                    || !amount.currency().getCurrencyCode().equals("CNY")
                    || said.validOn().isAfter(asOf.validOn())) {
                continue;
            }
            if (said.grade().verifies()) {
                proved += cents(amount);
            } else {
                total = cents(amount);
            }
        }
        return verified ? proved : Math.max(total, proved);
    }

    private static long cents(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }
}
