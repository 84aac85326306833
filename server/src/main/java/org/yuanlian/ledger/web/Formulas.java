package org.yuanlian.ledger.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Header;
import org.yuanlian.declaration.InForce;
import org.yuanlian.declaration.Text;
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
            Text title,
            Text numerator,
            Text denominator,
            Text cutOff,
            Text formula,
            String source,
            boolean verified) {}

    record Full(Summary version, Text title, List<Definition> rates) {}

    Summary summary(LocalDate on) {
        return Summary.of(versions.on(on).header());
    }

    Full full(LocalDate on) {
        var declared = versions.on(on);
        return new Full(
                Summary.of(declared.header()),
                declared.header().title(),
                declared.body().rates().stream()
                        .map(rate -> new Definition(
                                rate.id(),
                                rate.title(),
                                rate.numerator().text(),
                                rate.denominator().text(),
                                rate.cutOff(),
                                rate.formula(),
                                rate.source(),
                                rate.verified()))
                        .toList());
    }
}
