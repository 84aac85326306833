package org.yuanlian.opportunity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.opportunity.Figure.Measure;
import org.yuanlian.opportunity.check.OfferCheck;
import org.yuanlian.registry.Chains;
import org.yuanlian.upload.Uploads;

/// Whether an opportunity may be recorded here and by whom it is: the rules in force, and what there is to refer to.
@Component
public class Admission {
    private final Declarations declarations;
    private final Chains chains;
    private final ChainMaps maps;
    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final Uploads uploads;
    private final Clock clock;

    Admission(
            Declarations declarations, Chains chains, ChainMaps maps, Ledger ledger, EvidenceStore evidence, Uploads uploads, Clock clock) {
        this.declarations = declarations;
        this.chains = chains;
        this.maps = maps;
        this.ledger = ledger;
        this.evidence = evidence;
        this.uploads = uploads;
        this.clock = clock;
    }

    public Declared<OpportunityRules> rules(AsOf asOf) {
        return declarations.inForce("opportunities/opportunities", OpportunityRules.class, asOf.validOn());
    }

    void check(NewOpportunity wanted, UnaryOperator<String> where, Problems problems) {
        var now = AsOf.now(clock);
        new OfferCheck(rules(now).body(), chains, maps, now.validOn()).check(wanted.offer(), where, problems);
        var no = wanted.no();
        if (no != null && (no.isBlank() || no.length() > 40)) {
            problems.add(Problem.of("opportunity.no.shape", where.apply("no"), no));
        }
        if (!Caller.current().place().contains(wanted.place())) {
            problems.add(Problem.of("opportunity.place.foreign", where.apply("place"), wanted.place().key()));
        }
        var project = wanted.offer().project();
        if (project != null && ledger.find(project).isEmpty()) {
            problems.add(Problem.of("opportunity.project.unknown", where.apply("project"), project.toString()));
        }
        wanted.offer().figures().stream()
                .map(Figure::evidence)
                .filter(id -> id != null && evidence.find(id).isEmpty())
                .forEach(id -> problems.add(Problem.of("opportunity.evidence.unknown", where.apply("evidence"), String.valueOf(id))));
    }

    /// Makes evidence of the files that were handed in with figures; a figure with a document is of grade B.
    NewOpportunity withEvidence(NewOpportunity wanted, Map<Measure, UUID> files) {
        var figures = wanted.offer().figures().stream()
                .map(figure -> {
                    var file = files.get(figure.measure());
                    return file == null ? figure : figure.restingOn(Grade.B, keep(file, wanted.place()));
                })
                .toList();
        return new NewOpportunity(wanted.place(), wanted.no(), wanted.offer().with(wanted.offer().verifiedOn(), figures), wanted.demo());
    }

    private UUID keep(UUID file, Place place) {
        var upload = uploads.find(file)
                .orElseThrow(() -> new Refusal(Problem.of("opportunity.upload.unknown", "upload", file.toString())));
        var about = new NewEvidence(place, "document", upload.name(), upload.mediaType(), null, Caller.current().displayName(), false);
        try (var content = uploads.open(upload)) {
            return evidence.keep(about, content).id();
        } catch (IOException e) {
            throw new UncheckedIOException("The upload %s cannot be read".formatted(upload.name()), e);
        }
    }
}
