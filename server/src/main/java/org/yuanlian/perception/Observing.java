package org.yuanlian.perception;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Period;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.perception.Target.Registered;
import org.yuanlian.perception.store.Facts.Decision;
import org.yuanlian.registry.NewObservation;
import org.yuanlian.registry.Observation.Basis;
import org.yuanlian.registry.Observation.Figure;
import org.yuanlian.registry.Observations;
import org.yuanlian.registry.RegistryEntries;
import org.yuanlian.registry.RegistryEntry;

/// Brings a figure into the registry, as an observation that opens to its sentence.
@Component
class Observing {
    private final Observations observations;
    private final RegistryEntries entries;

    Observing(Observations observations, RegistryEntries entries) {
        this.observations = observations;
        this.entries = entries;
    }

    /// @param readIn the place of the fact's document
    Decision accept(InboxFact found, UUID evidence, Place readIn, Registered into, LocalDate validOn) {
        var entry = entries.find(into.subject());
        var figure = figure(found.fact(), into, entry);
        var basis = new Basis(
                "《%s》".formatted(found.articleTitle()),
                Grade.C,
                evidence,
                found.fact().locator(),
                found.fact().sentence());
        var observation = observations.record(
                new NewObservation(into.subject(), place(entry.orElseThrow(), readIn), figure, validOn, basis),
                Caller.current().displayName());
        return Decision.observed(into.subject(), observation.id());
    }

    void takeBack(UUID observation, String reason) {
        observations.withdraw(observation, reason, Caller.current().displayName());
    }

    /// What is said of a place concerns all who see it, if the caller may speak for it; what is said of
    /// a place elsewhere, only those who see the document.
    private static Place place(RegistryEntry entry, Place readIn) {
        var place = entry.place();
        return place != null && Caller.current().place().contains(place) ? place : readIn;
    }

    private static Figure figure(Fact fact, Registered into, Optional<RegistryEntry> entry) {
        var problems = new Problems();
        if (entry.isEmpty()) {
            problems.add(Problem.of("registry.entry.unknown", "into." + into.subject().kind().word(), into.subject().id()));
        }
        var value = value(fact);
        if (value.isEmpty()) {
            problems.add(Problem.of("perception.figure.unsettled", "fact", fact.value()));
        }
        var indicator = Objects.requireNonNullElse(into.indicator(), Objects.requireNonNullElse(fact.indicator(), ""));
        if (indicator.isBlank()) {
            problems.add(Problem.of("perception.indicator.missing", "into.indicator", ""));
        }
        problems.refuseIfAny("This fact cannot stand in the registry.");
        return new Figure(
                indicator.strip(),
                Objects.requireNonNullElse(fact.op(), "="),
                value.orElseThrow(),
                Objects.requireNonNullElse(fact.unit(), ""),
                period(fact.period()));
    }

    private static Optional<BigDecimal> value(Fact fact) {
        if (!fact.type().isMeasured() || "range".equals(fact.op()) || "planned".equals(fact.op())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(fact.value()));
        } catch (NumberFormatException severalNumbers) {
            return Optional.empty();
        }
    }

    /// The day of acceptance says when; a period that cannot be read adds nothing to it.
    private static @Nullable Period period(@Nullable String written) {
        try {
            return written == null ? null : Period.parse(written);
        } catch (Refusal unreadable) {
            return null;
        }
    }
}
