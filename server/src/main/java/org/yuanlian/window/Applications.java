package org.yuanlian.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.department.Departments;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.Command;
import org.yuanlian.process.Decided;
import org.yuanlian.process.Escalations;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.window.declared.ServiceDeclaration.Need;
import org.yuanlian.window.outline.Outline;
import org.yuanlian.window.store.ApplicationRows;
import org.yuanlian.window.track.Tracked;
import org.yuanlian.window.track.Tracking;

/// What applicants do at a window, and what everybody may see of it: the database shows an enterprise its own,
/// and an office those of its place.
@Component
public class Applications {
    private final ApplicationRows rows;
    private final Desk desk;
    private final Drafts drafts;
    private final Services services;
    private final Applicants applicants;
    private final Departments departments;
    private final Escalations escalations;
    private final HolidayNotices notices;
    private final Clock clock;

    Applications(
            ApplicationRows rows, Desk desk, Drafts drafts, Services services, Applicants applicants, Departments departments,
            Escalations escalations, HolidayNotices notices, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.drafts = drafts;
        this.services = services;
        this.applicants = applicants;
        this.departments = departments;
        this.escalations = escalations;
        this.notices = notices;
        this.clock = clock;
    }

    /// Hands a draft in.
    ///
    /// @throws Refusal with every field that is wrong and every document that is missing
    public Application submit(UUID draft) {
        return submit(draft, false);
    }

    /// Hands in a draft that was made up, and says so.
    public Application submitDemo(UUID draft) {
        return submit(draft, true);
    }

    private Application submit(UUID id, boolean demo) {
        var draft = drafts.find(id).orElseThrow(() -> new Refusal(Problem.of("window.draft.unknown", "draft", id.toString())));
        var service = services.inForce(draft.service());
        var problems = new Problems();
        service.form().faults(draft.answers()).forEach(problems::add);
        var there = documents(id).stream().map(HandedIn::document).toList();
        service.body().documentsFor(draft.answers()).stream()
                .filter(asked -> asked.need() == Need.REQUIRED && !there.contains(asked.id()))
                .forEach(asked -> problems.add(Problem.of("window.document.missing", "documents." + asked.id(), "")));
        problems.refuseIfAny("This application is not complete.");
        var applicant = applicants.current();
        var project = applicants.projectOf(applicant, draft.project());
        return Counter.across(draft.place(), () -> desk.open(draft, service, applicant, project, demo));
    }

    public Optional<Application> find(UUID id) {
        return desk.application(id);
    }

    @Transactional(readOnly = true)
    public Optional<Application> ofCase(UUID caseId) {
        return rows.ofCase(caseId);
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Application> list(@Nullable String service, int offset, int limit) {
        return rows.list(service, offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(@Nullable String service) {
        return rows.count(service);
    }

    /// Of a draft or of an application, the oldest first.
    public List<HandedIn> documents(UUID application) {
        return desk.documents(application);
    }

    @Transactional(readOnly = true)
    public Optional<Rating> rating(UUID application) {
        return rows.rating(application);
    }

    public Tracked tracked(Application application) {
        return tracked(List.of(application)).getFirst().tracked();
    }

    /// An application with how it stands and what was thought of it.
    public record Followed(Application application, Service service, Tracked tracked, @Nullable Rating rating) {}

    /// How several stand, by as many questions to the database as for one.
    public List<Followed> tracked(List<Application> all) {
        var ids = all.stream().map(Application::caseId).toList();
        var running = Counter.everywhere(() -> desk.running(ids));
        var events = Counter.everywhere(() -> desk.events(ids));
        var ratings = desk.ratings(all.stream().map(Application::id).toList());
        var rule = escalations.rule();
        var there = departments.now();
        var now = clock.instant();
        var calendar = notices.calendar();
        var known = new HashMap<String, Service>();
        return all.stream()
                .map(one -> {
                    var service = known.computeIfAbsent(
                            one.service() + "." + one.version(), _ -> services.of(one.service(), one.version()));
                    var course = Objects.requireNonNull(running.get(one.caseId()), "No case of " + one.number());
                    var tracking = new Tracking(
                            Outline.of(service.body(), one.answers()), course, events.getOrDefault(one.caseId(), List.of()),
                            one.submittedOn(), there, rule, calendar, now);
                    return new Followed(one, service, tracking.tracked(), ratings.get(one.id()));
                })
                .toList();
    }

    /// Brings a document later, or another one in its place.
    public HandedIn attach(UUID id, String document, String name, InputStream content) {
        var application = own(id);
        var service = services.of(application.service(), application.version());
        if (service.body().documents().stream().noneMatch(asked -> asked.id().equals(document))) {
            throw new Refusal(Problem.of("window.document.unknown", "document", document));
        }
        return Counter.across(application.place(), () -> {
            try {
                return desk.attach(
                        new Desk.Sending(id, application.place(), application.uscc(), application.demo()), document, name, content);
            } catch (IOException e) {
                throw new UncheckedIOException("The document %s cannot be kept".formatted(name), e);
            }
        });
    }

    /// Answers what was asked to be corrected; the clock goes on.
    public Decided supplement(UUID id, String step, String text) {
        return act(id, new Command.Correct(step, text));
    }

    public Decided urge(UUID id, String step, String text) {
        return act(id, new Command.Urge(step, text));
    }

    public Decided withdraw(UUID id, String text) {
        return act(id, new Command.Withdraw(text));
    }

    private Decided act(UUID id, Command command) {
        var application = own(id);
        return Counter.across(application.place(), () -> desk.act(application.caseId(), command));
    }

    /// Once, and only when it is over.
    public Rating rate(UUID id, int stars, String text) {
        var application = own(id);
        if (stars < 1 || stars > 5) {
            throw new Refusal(Problem.of("window.rating.stars", "stars", Integer.toString(stars)));
        }
        return Counter.across(application.place(), () -> desk.rate(application, stars, text.strip()));
    }

    private Application own(UUID id) {
        return find(id).orElseThrow(() -> new Refusal(Problem.of("window.application.unknown", "application", id.toString())));
    }
}
