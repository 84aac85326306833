package org.yuanlian.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.window.Applicant.OwnProject;
import org.yuanlian.window.store.DraftRows;
import tools.jackson.databind.JsonNode;

/// What applicants have begun to fill in. The device gives a draft its id, so that what is sent twice is kept once.
@Component("applicationDrafts")
public class Drafts {
    private final DraftRows rows;
    private final Desk desk;
    private final Services services;
    private final Applicants applicants;
    private final Clock clock;

    Drafts(DraftRows rows, Desk desk, Services services, Applicants applicants, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.services = services;
        this.applicants = applicants;
        this.clock = clock;
    }

    /// Keeps answers as they are, however far they have got.
    ///
    /// @throws Refusal for an unknown service, or somebody else's draft or project
    public Draft keep(UUID id, String service, @Nullable UUID project, JsonNode answers) {
        var applicant = applicants.current();
        var own = applicants.projectOf(applicant, project);
        var draft = new Draft(
                id, placeOf(applicant, own), applicant.uscc(), services.inForce(service).id(), project, answers,
                clock.instant().truncatedTo(ChronoUnit.MICROS), Caller.current().name());
        Counter.across(draft.place(), () -> desk.keep(draft));
        return draft;
    }

    /// @param name as the file is called
    public HandedIn attach(UUID id, String document, String name, InputStream content) {
        return attach(id, document, name, content, false);
    }

    /// Attaches a file that was made up; its evidence says so.
    public HandedIn attachDemo(UUID id, String document, String name, InputStream content) {
        return attach(id, document, name, content, true);
    }

    private HandedIn attach(UUID id, String document, String name, InputStream content, boolean demo) {
        var draft = find(id).orElseThrow(() -> new Refusal(Problem.of("window.draft.unknown", "draft", id.toString())));
        var service = services.inForce(draft.service());
        if (service.body().documents().stream().noneMatch(asked -> asked.id().equals(document))) {
            throw new Refusal(Problem.of("window.document.unknown", "document", document));
        }
        return Counter.across(draft.place(), () -> {
            try {
                return desk.attach(new Desk.Sending(draft.id(), draft.place(), draft.uscc(), demo), document, name, content);
            } catch (IOException e) {
                throw new UncheckedIOException("The document %s cannot be kept".formatted(name), e);
            }
        });
    }

    public Optional<Draft> find(UUID id) {
        return desk.draft(id);
    }

    @Transactional(readOnly = true)
    public List<Draft> own() {
        var uscc = Caller.current().uscc();
        return uscc == null ? List.of() : rows.of(uscc);
    }

    public void drop(UUID id) {
        find(id).ifPresent(draft -> Counter.across(draft.place(), () -> desk.drop(draft)));
    }

    private static Place placeOf(Applicant applicant, @Nullable OwnProject project) {
        return project == null ? applicant.place() : project.place();
    }
}
