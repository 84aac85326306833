package org.yuanlian.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanlian.bulletin.Figures.Difference;
import org.yuanlian.bulletin.declared.BulletinTemplate;
import org.yuanlian.bulletin.declared.BulletinTemplate.Kind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.Header;
import org.yuanlian.declaration.InForce;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.ledger.Rates;
import org.yuanlian.supervision.Lights;

/// The declarations that bulletins are counted and worded by, each by its version and hash.
@Component
class RuleFiles {
    private final Rates rates;
    private final Lights lights;
    private final InForce<BulletinTemplate> templates;

    RuleFiles(Rates rates, Lights lights, Declarations declarations) {
        this.rates = rates;
        this.lights = lights;
        this.templates = declarations.versions("bulletins/monthly", BulletinTemplate.class);
    }

    Declared<BulletinTemplate> template(LocalDate on) {
        return templates.on(on);
    }

    Issue.Ref formula(LocalDate on) {
        var formula = rates.formula(on);
        return ref(formula.header(), formula.hash());
    }

    /// Nothing where the template of the day tells no lights.
    List<Issue.Ref> lights(LocalDate on) {
        return template(on).body().has(Kind.LIGHTS) ? rests(on) : List.of();
    }

    /// The rules of an issue that are no longer those by which it was counted.
    List<Difference> changed(Issue issue) {
        var on = issue.asOf().validOn();
        var were = Stream.concat(Stream.of(issue.formula()), issue.lights().stream()).toList();
        var are = Stream.concat(Stream.of(formula(on)), issue.lights().isEmpty() ? Stream.empty() : rests(on).stream()).toList();
        return IntStream.range(0, were.size())
                .filter(i -> !were.get(i).sha256().equals(are.get(i).sha256()))
                .mapToObj(i -> new Difference("rule/" + were.get(i).id(), were.get(i).sha256(), are.get(i).sha256()))
                .toList();
    }

    private List<Issue.Ref> rests(LocalDate on) {
        return lights.rests(on).stream().map(rest -> ref(rest.header(), rest.hash())).toList();
    }

    static Issue.Ref ref(Header header, Sha256 hash) {
        return new Issue.Ref(
                header.id(), header.version(), hash.hex(), header.effectiveFrom(), header.source(), header.verified());
    }
}
