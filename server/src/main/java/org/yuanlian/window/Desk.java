package org.yuanlian.window;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.clock.Term;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Case;
import org.yuanlian.process.Cases;
import org.yuanlian.process.Command;
import org.yuanlian.process.Decided;
import org.yuanlian.process.Event;
import org.yuanlian.process.NewCase;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Signing;
import org.yuanlian.upload.Uploads;
import org.yuanlian.window.Applicant.OwnProject;
import org.yuanlian.window.declared.ServiceDeclaration;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceLimit;
import org.yuanlian.window.declared.ServiceDeclaration.Unit;
import org.yuanlian.window.form.Field;
import org.yuanlian.window.outline.Outline;
import org.yuanlian.window.outline.Outline.Leg;
import org.yuanlian.window.store.ApplicationRows;
import org.yuanlian.window.store.DraftRows;

/// What is read and written behind the counter, each in a transaction of its own: across the counter in the
/// place of the application, on this side of it in the scope of who asks.
@Component
class Desk {
    private final DraftRows drafts;
    private final ApplicationRows applications;
    private final Cases cases;
    private final Uploads uploads;
    private final EvidenceStore evidence;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Desk(
            DraftRows drafts, ApplicationRows applications, Cases cases, Uploads uploads, EvidenceStore evidence, Audit audit, Clock clock,
            Ids ids) {
        this.drafts = drafts;
        this.applications = applications;
        this.cases = cases;
        this.uploads = uploads;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> draft(UUID id) {
        return drafts.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Application> application(UUID id) {
        return applications.find(id);
    }

    @Transactional(readOnly = true)
    public Map<UUID, Rating> ratings(Collection<UUID> ids) {
        return applications.ratings(ids);
    }

    @Transactional(readOnly = true)
    public List<HandedIn> documents(UUID application) {
        return applications.documents(application);
    }

    @Transactional
    public Draft keep(Draft draft) {
        if (!drafts.keep(draft)) {
            throw new Refusal(Problem.of("window.draft.foreign", "draft", draft.id().toString()));
        }
        return draft;
    }

    @Transactional
    public Draft drop(Draft draft) {
        drafts.drop(draft.id());
        return draft;
    }

    /// Makes the application, and the case as which it runs, in one transaction.
    @Transactional
    public Application open(Draft draft, Service service, Applicant applicant, @Nullable OwnProject project, boolean demo) {
        var caller = Caller.current();
        var outline = Outline.of(service.body(), draft.answers());
        var header = service.declared().header();
        var opened = cases.open(
                new NewCase(
                        service.id(), draft.place(), title(header.title().zh(), applicant, project),
                        project == null ? null : project.id(), "services/" + service.id(), service.version(), service.declared().hash(),
                        facts(service, draft), outline.legs().stream().map(Desk::step).toList(), demo),
                caller.displayName());
        var application = applications.add(new Application(
                draft.id(), 0, draft.place(), applicant.uscc(), applicant.name(), service.id(), service.version(), draft.project(),
                project == null ? null : project.name(), draft.answers(), opened, clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.name(), demo));
        drafts.drop(draft.id());
        audit.record("application.submit", application.id().toString(), Map.of("service", service.id(), "number", application.number()));
        return application;
    }

    private static String title(String service, Applicant applicant, @Nullable OwnProject project) {
        return Stream.of(service, applicant.name(), project == null ? "" : project.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static NewStep step(Leg leg) {
        var declared = leg.step();
        var rule = declared.signing() == ServiceDeclaration.Signing.ANY ? Signing.Rule.ANY : Signing.Rule.ALL;
        return new NewStep(
                declared.id(), declared.title(), declared.department(), term(leg.statutory()), term(leg.promised()), leg.dependsOn(),
                declared.signers().isEmpty() ? Signing.NONE : new Signing(rule, declared.signers()),
                hours(leg));
    }

    /// The fewest; beside a limit in days, whichever ends first counts.
    private static @Nullable Integer hours(Leg leg) {
        return Stream.of(leg.statutory(), leg.promised())
                .flatMap(Stream::ofNullable)
                .filter(limit -> limit.unit() == Unit.HOURS)
                .map(ServiceLimit::limit)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// A limit in hours is no term of days; it is watched by the hour.
    private static @Nullable Term term(@Nullable ServiceLimit limit) {
        return limit == null
                ? null
                : switch (limit.unit()) {
                    case WORKING_DAYS -> Term.working(limit.limit());
                    case CALENDAR_DAYS -> Term.calendar(limit.limit());
                    case HOURS -> null;
                };
    }

    private static Map<String, String> facts(Service service, Draft draft) {
        return service.form().fields().stream()
                .filter(field -> draft.answers().hasNonNull(field.name()))
                .filter(field -> !field.choices().isEmpty() || field.isNumber() || field.isTruth())
                .collect(Collectors.toMap(Field::name, field -> draft.answers().get(field.name()).asString()));
    }

    @Transactional(readOnly = true)
    public Map<UUID, Case> running(Collection<UUID> ids) {
        return cases.find(ids).stream().collect(Collectors.toMap(Case::id, running -> running));
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<Event>> events(Collection<UUID> ids) {
        return cases.events(ids);
    }

    @Transactional(readOnly = true)
    public Case running(UUID caseId) {
        return cases.find(caseId);
    }

    @Transactional(readOnly = true)
    public List<Event> events(UUID caseId) {
        return cases.events(caseId);
    }

    @Transactional
    public Decided act(UUID caseId, Command command) {
        return cases.act(caseId, cases.find(caseId).version(), command, Acting.now(Caller.current().displayName(), null));
    }

    @Transactional
    public Rating rate(Application application, int stars, String text) {
        var rating = new Rating(stars, text, clock.instant().truncatedTo(ChronoUnit.MICROS), Caller.current().name());
        if (!cases.find(application.caseId()).state().isOver()) {
            throw new Refusal(Problem.of("window.rating.early", "application", application.number()));
        }
        if (!applications.add(application, rating)) {
            throw new Refusal(Problem.of("window.rating.twice", "application", application.number()));
        }
        audit.record("application.rate", application.id().toString(), Map.of("stars", stars));
        return rating;
    }

    /// To what a file goes: a draft or an application, and whether that was made up.
    record Sending(UUID application, Place place, String uscc, boolean demo) {}

    /// Looks at what the file is before it is kept as evidence of the place.
    @Transactional
    public HandedIn attach(Sending sending, String document, String name, InputStream content) throws IOException {
        var upload = uploads.keep(name, content);
        try (var bytes = uploads.open(upload)) {
            var caller = Caller.current();
            var kept = evidence.keep(
                    new NewEvidence(
                            sending.place(), "application-document", upload.name(), upload.mediaType(), null, caller.name(), sending.demo()),
                    bytes);
            var file = new HandedIn(
                    ids.next(), sending.application(), document, upload.name(), kept.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name());
            applications.add(file, sending.place(), sending.uscc());
            audit.record("application.attach", sending.application().toString(), Map.of("document", document, "name", upload.name()));
            return file;
        } finally {
            uploads.drop(upload);
        }
    }
}
