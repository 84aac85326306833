package org.yuanlian.declaration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Period;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.RegionCode;

/// A declaration for these tests, with every type that a declaration may hold.
@Defunct(key = "limit", instead = "each term should have its own days")
public record Terms(List<Term> terms, Map<String, Text> words) {

    public record Term(
            String id,
            @Alias("duration") int days,
            boolean counted,
            @Nullable BigDecimal fee,
            @Nullable Grade grade,
            @Nullable RegionCode region,
            @Nullable Period during,
            List<String> aims) {}

    static final class Kind implements DeclarationKind<Terms> {
        @Override
        public String name() {
            return "terms";
        }

        @Override
        public Class<Terms> shape() {
            return Terms.class;
        }

        @Override
        public List<Problem> check(Declared<Terms> declared, Declarations others) {
            return declared.body().terms().stream()
                    .filter(term -> term.days() < 0)
                    .map(term -> new Problem(
                            "terms.days.negative",
                            declared.where("terms[%d].days".formatted(declared.body().terms().indexOf(term))),
                            Integer.toString(term.days()),
                            "A term cannot be negative.",
                            null))
                    .toList();
        }
    }
}
