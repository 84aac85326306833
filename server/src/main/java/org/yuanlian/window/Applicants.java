package org.yuanlian.window;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Caller;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.registry.Organisation;
import org.yuanlian.registry.Organisations;
import org.yuanlian.window.Applicant.OwnProject;

/// What is known of the caller's enterprise, so that no form asks for it.
@Component
public class Applicants {
    private static final int MOST_PROJECTS = 100;
    private final Organisations organisations;
    private final Portfolios portfolios;
    private final PlaceNames places;
    private final Clock clock;

    Applicants(Organisations organisations, Portfolios portfolios, PlaceNames places, Clock clock) {
        this.organisations = organisations;
        this.portfolios = portfolios;
        this.places = places;
        this.clock = clock;
    }

    /// @throws Refusal where the caller is no enterprise
    @Transactional(readOnly = true)
    public Applicant current() {
        var caller = Caller.current();
        if (caller.uscc() == null) {
            throw new Refusal(Problem.of("window.applicant.none", "applicant", caller.name()));
        }
        var own = portfolios.page(Selection.all(AsOf.now(clock), true), Order.NAME, false, 0, MOST_PROJECTS);
        return new Applicant(
                name(caller, own.stream().map(Portfolio.Line::investor).filter(Objects::nonNull).findFirst().orElse(null)),
                caller.uscc(),
                caller.place(),
                places.nameOf(caller.place()).orElse(caller.place().key()),
                own.stream().map(line -> new OwnProject(line.id(), line.name(), line.code(), line.place())).toList());
    }

    /// @throws Refusal for a project that is not the applicant's
    @Nullable OwnProject projectOf(Applicant applicant, @Nullable UUID project) {
        if (project == null) {
            return null;
        }
        return applicant.projects().stream()
                .filter(own -> own.id().equals(project))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.of("window.project.foreign", "project", project.toString())));
    }

    private String name(Caller caller, @Nullable String investor) {
        return organisations.search(Objects.requireNonNull(caller.uscc()), 0, 1).items().stream()
                .map(Organisation::name)
                .findFirst()
                .orElse(investor == null ? caller.displayName() : investor);
    }
}
