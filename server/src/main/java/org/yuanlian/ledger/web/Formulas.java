package org.yuanlian.ledger.web;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Header;
import org.yuanlian.declaration.InForce;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.declared.Rates;

/// Which version of the formulas applies on a day, and what it says.
@Component
final class Formulas {
    private final InForce<Rates> versions;

    Formulas(Declarations declarations) {
        this.versions = declarations.versions("rates/four-rates", Rates.class);
    }

    record Summary(String id, int version, LocalDate effectiveFrom, String source, boolean verified) {
        static Summary of(Header header) {
            return new Summary(
                    header.id(), header.version(), header.effectiveFrom(), header.source(), header.verified());
        }
    }

    record Definition(
            String id,
            int version,
            LocalDate effectiveFrom,
            String source,
            boolean verified,
            Text title,
            Text definition,
            Text numerator,
            Text denominator,
            Text cutOff) {}

    Summary summary(LocalDate on) {
        return Summary.of(versions.on(on).header());
    }

    Definition definition(String id, LocalDate on) {
        var declared = versions.on(on);
        return declared.body().rates().stream()
                .filter(rate -> rate.id().equals(id))
                .findFirst()
                .map(rate -> new Definition(
                        rate.id(),
                        declared.header().version(),
                        declared.header().effectiveFrom(),
                        rate.source(),
                        rate.verified(),
                        rate.title(),
                        rate.formula(),
                        rate.numerator().text(),
                        rate.denominator().text(),
                        rate.cutOff()))
                .orElseThrow(() -> new Refusal(Problem.of("ledger.rate.unknown", "rate", id)));
    }
}
