package org.yuanlian.telemetry.declared;

import java.util.HashSet;
import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.telemetry.declared.Quantities.Measure;
import org.yuanlian.telemetry.declared.Quantities.Quantity;

public final class QuantitiesKind implements DeclarationKind<Quantities> {
    public static final String FILE = "telemetry/quantities";
    private static final int MOST_SECONDS = 31 * 86_400;
    private static final int DAY_MINUTES = 24 * 60;
    private static final int MOST_DAYS = 36_500;

    @Override
    public String name() {
        return "quantities";
    }

    @Override
    public Class<Quantities> shape() {
        return Quantities.class;
    }

    @Override
    public List<Problem> check(Declared<Quantities> declared, Declarations others) {
        var check = new Check(declared, new Problems());
        check.once("quantities", declared.body().quantities().stream().map(Quantity::id).toList());
        check.once("measures", declared.body().measures().stream().map(Measure::id).toList());
        check.quantities();
        return check.problems.asList();
    }

    private record Check(Declared<Quantities> declared, Problems problems) {
        void once(String path, List<String> ids) {
            var seen = new HashSet<String>();
            for (int i = 0; i < ids.size(); i++) {
                if (!seen.add(ids.get(i))) {
                    tell("telemetry.rule.twice", "%s[%d].id".formatted(path, i), ids.get(i));
                }
            }
        }

        void quantities() {
            var all = declared.body().quantities();
            for (int i = 0; i < all.size(); i++) {
                var one = all.get(i);
                var path = "quantities[%d].".formatted(i);
                within(path + "staleAfterSeconds", one.staleAfterSeconds(), MOST_SECONDS);
                if (one.keepDays() != null) {
                    within(path + "keepDays", one.keepDays(), MOST_DAYS);
                } else if (one.personal()) {
                    tell("telemetry.quantity.personal", path + "keepDays", "");
                }
                if (one.buckets() != null) {
                    buckets(path + "buckets.", one, one.buckets());
                }
            }
            if (all.isEmpty() || !all.getLast().of().isEmpty() || !all.getLast().measures().isEmpty()) {
                tell("telemetry.quantity.rest", "quantities", all.isEmpty() ? "" : all.getLast().id());
            }
        }

        private void buckets(String path, Quantity of, Quantities.Buckets buckets) {
            if (of.personal()) {
                tell("telemetry.quantity.whereabouts", path + "minutes", of.id());
            }
            if (buckets.minutes() < 1 || DAY_MINUTES % buckets.minutes() != 0) {
                tell("telemetry.quantity.minutes", path + "minutes", Integer.toString(buckets.minutes()));
            }
            if (of.keepDays() == null) {
                tell("telemetry.quantity.never", path + "minutes", of.id());
            } else if (buckets.keepDays() != null && (buckets.keepDays() <= of.keepDays() || buckets.keepDays() > MOST_DAYS)) {
                tell("telemetry.rule.range", path + "keepDays", Integer.toString(buckets.keepDays()), of.keepDays() + 1, MOST_DAYS);
            }
        }

        private void within(String path, int value, int most) {
            if (value < 1 || value > most) {
                tell("telemetry.rule.range", path, Integer.toString(value), 1, most);
            }
        }

        private void tell(String code, String path, String value, Object... arguments) {
            problems.add(Problem.of(code, declared.where(path), value, arguments));
        }
    }
}
