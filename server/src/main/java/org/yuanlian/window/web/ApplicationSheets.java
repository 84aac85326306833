package org.yuanlian.window.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.declaration.Text;
import org.yuanlian.process.CaseState;
import org.yuanlian.window.Application;
import org.yuanlian.window.Applications;
import org.yuanlian.window.Applications.Followed;
import org.yuanlian.window.Rating;
import org.yuanlian.window.outline.Outline;
import org.yuanlian.window.track.Escalated;
import org.yuanlian.window.track.Tracked;
import org.yuanlian.window.track.Tracked.TrackedLimit;
import org.yuanlian.window.track.Tracked.TrackedStep;
import org.yuanlian.window.web.ServiceSheets.ServiceSheet;
import tools.jackson.databind.JsonNode;

/// Applications as they cross the wire.
@Component
final class ApplicationSheets {
    private final Applications applications;
    private final ServiceSheets sheets;
    private final PlaceNames places;

    ApplicationSheets(Applications applications, ServiceSheets sheets, PlaceNames places) {
        this.applications = applications;
        this.sheets = sheets;
        this.places = places;
    }

    /// @param at the steps that are in hand
    /// @param dueOn the earliest day on which one of them ends
    /// @param wholeDueOn by the limit over the whole way that ends first
    /// @param asked whether the applicant is to correct something
    /// @param escalated to whom it has gone up; null where nothing is overdue
    record ApplicationLine(
            UUID id, String number, String service, Text title, String applicant, String uscc, String place, String placeName,
            @Nullable String projectName, Instant submittedAt, CaseState state, List<Text> at, @Nullable LocalDate dueOn, @Nullable Instant dueAt,
            @Nullable Integer leftDays, @Nullable LocalDate wholeDueOn, @Nullable Integer wholeLeftDays, boolean asked, @Nullable Text escalated, @Nullable Integer stars, boolean demo) {}

    record DocumentLine(UUID id, String document, String name, Instant at, String by) {}

    record ApplicationSheet(
            ApplicationLine application, UUID caseId, @Nullable UUID project, ServiceSheet service, JsonNode answers, Outline outline,
            List<DocumentLine> documents, Tracked tracked, @Nullable Rating rating) {}

    ApplicationLine line(Application application) {
        return lines(List.of(application)).getFirst();
    }

    List<ApplicationLine> lines(List<Application> all) {
        return applications.tracked(all).stream().map(this::line).toList();
    }

    private ApplicationLine line(Followed followed) {
        var application = followed.application();
        var tracked = followed.tracked();
        var rating = followed.rating();
        var service = followed.service();
        var inHand = tracked.steps().stream().filter(step -> step.state().isOpen()).toList();
        var first = inHand.stream().filter(step -> step.dueOn() != null).min((a, b) -> due(a).compareTo(due(b)));
        var whole = tracked.whole().stream()
                .filter(own -> own.dueOn() != null && own.doneOn() == null)
                .min((a, b) -> Objects.requireNonNull(a.dueOn()).compareTo(Objects.requireNonNull(b.dueOn())));
        return new ApplicationLine(
                application.id(), application.number(), application.service(), service.declared().header().title(), application.applicant(),
                application.uscc(), application.place().key(), places.nameOf(application.place()).orElse(application.place().key()),
                application.projectName(), application.submittedAt(), tracked.state(), inHand.stream().map(TrackedStep::title).toList(),
                first.map(TrackedStep::dueOn).orElse(null), first.map(TrackedStep::dueAt).orElse(null), first.map(TrackedStep::leftDays).orElse(null),
                whole.map(TrackedLimit::dueOn).orElse(null), whole.map(TrackedLimit::leftDays).orElse(null),
                inHand.stream().anyMatch(step -> step.stoppedBy() == SuspensionKind.CORRECTION),
                tracked.escalated().stream().map(Escalated::level).reduce((a, b) -> a.afterHours() >= b.afterHours() ? a : b)
                        .map(level -> level.addressee()).orElse(null),
                rating == null ? null : rating.stars(), application.demo());
    }

    private static LocalDate due(TrackedStep step) {
        return Objects.requireNonNull(step.dueOn());
    }

    ApplicationSheet sheet(Application application) {
        var followed = applications.tracked(List.of(application)).getFirst();
        var service = followed.service();
        return new ApplicationSheet(
                line(followed), application.caseId(), application.project(), sheets.sheet(service), application.answers(),
                Outline.of(service.body(), application.answers()),
                applications.documents(application.id()).stream()
                        .map(file -> new DocumentLine(file.id(), file.document(), file.name(), file.at(), file.by()))
                        .toList(),
                followed.tracked(), followed.rating());
    }
}
