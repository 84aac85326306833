package org.yuanlian.ledger.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.evidence.Evidence;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.ProjectHead;
import org.yuanlian.ledger.Recorded;
import org.yuanlian.ledger.Statement;
import org.yuanlian.upload.Uploads;

/// Takes what a person hands in: keeps the file or the words as evidence, and records what it says.
@Component
class Recording {
    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final EvidenceKinds kinds;
    private final Uploads uploads;
    private final Audit audit;
    private final Clock clock;

    Recording(
            Ledger ledger, EvidenceStore evidence, EvidenceKinds kinds, Uploads uploads, Audit audit, Clock clock) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.kinds = kinds;
        this.uploads = uploads;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Recorded record(UUID project, long version, ProjectController.NewEntry said) {
        var place = head(project).place();
        var kept = keep(place, said.kind(), said.title(), said.issuer(), said.text(), said.uploadId());
        var statement = statement(said.kind(), said.validOn(), amount(said.amount(), said.currency()), said.text(), kept);
        var recorded = ledger.record(project, version, List.of(statement), by());
        if (recorded instanceof Recorded.Accepted) {
            audit.record("project.entry.record", project.toString(), Map.of("kind", said.kind()));
        }
        return recorded;
    }

    @Transactional
    Recorded withdraw(UUID project, @Nullable Long seen, long seq, ProjectController.Withdrawal withdrawal) {
        if (withdrawal.reason().isBlank()) {
            throw refusal("ledger.reason.missing", "reason", "");
        }
        var on = Objects.requireNonNullElseGet(withdrawal.validOn(), () -> AsOf.now(clock).validOn());
        var version = seen == null ? head(project).version() : seen;
        var recorded = ledger.withdraw(project, version, seq, withdrawal.reason(), on, by());
        if (recorded instanceof Recorded.Accepted) {
            audit.record("project.entry.withdraw", project.toString(), Map.of("seq", seq));
        }
        return recorded;
    }

    @Transactional
    UUID open(ProjectController.NewProject project) {
        var place = new Place(project.park() == null ? project.place() : project.park());
        var first = project.evidence();
        var kept = keep(place, first.kind(), first.title(), first.issuer(), first.text(), first.uploadId());
        var said = new ArrayList<Statement>();
        attribute(said, "name", project.name(), first.validOn(), kept);
        attribute(said, "investor", project.investor(), first.validOn(), kept);
        attribute(said, "uscc", project.uscc(), first.validOn(), kept);
        attribute(said, "chain", project.chain(), first.validOn(), kept);
        attribute(said, "industry", project.industry(), first.validOn(), kept);
        attribute(said, "event", project.event(), first.validOn(), kept);
        said.add(statement(first.kind(), first.validOn(), null, first.text(), kept));
        var id = ledger.open(new NewProject(newCode(), place, false, said), by());
        audit.record("project.open", id.toString(), Map.of("name", project.name()));
        return id;
    }

    private ProjectHead head(UUID project) {
        return ledger.find(project)
                .orElseThrow(() -> refusal(
                        "ledger.project.unknown", "project", project.toString()));
    }

    private Statement statement(
            String kind, LocalDate validOn, @Nullable Money amount, @Nullable String text, Evidence kept) {
        if (validOn.isAfter(AsOf.now(clock).validOn())) {
            throw refusal("ledger.day.future", "validOn", validOn.toString());
        }
        return new Statement(
                kind, validOn, amount, text, text, kept.id(), "file", kinds.kind(kind).grade());
    }

    private static void attribute(
            List<Statement> said, String kind, @Nullable String value, LocalDate on, Evidence kept) {
        if (value != null && !value.isBlank()) {
            said.add(new Statement(kind, on, null, value.strip(), value.strip(), kept.id(), "file", Grade.C));
        }
    }

    /// The file that was handed in, or else the words themselves.
    private Evidence keep(
            Place place,
            String kind,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String text,
            @Nullable UUID uploadId) {
        var declared = kinds.kind(kind);
        var named = title == null || title.isBlank() ? declared.title().zh() : title.strip();
        if (uploadId == null) {
            if (declared.grade() != Grade.C) {
                throw refusal(
                        "ledger.evidence.missing", "uploadId", "", declared.grade());
            }
            var words = "%s\n%s\n".formatted(named, text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
            return evidence.keep(
                    new NewEvidence(place, kind, named, "text/plain; charset=UTF-8", issuer, by(), false),
                    new ByteArrayInputStream(words));
        }
        var upload = uploads.find(uploadId)
                .orElseThrow(() -> refusal(
                        "ledger.upload.unknown", "uploadId", uploadId.toString()));
        try (var content = uploads.open(upload)) {
            return evidence.keep(
                    new NewEvidence(place, kind, named, upload.mediaType(), issuer, by(), false), content);
        } catch (IOException e) {
            throw new UncheckedIOException("The upload %s cannot be read".formatted(upload.name()), e);
        }
    }

    private static @Nullable Money amount(@Nullable String amount, @Nullable String currency) {
        if (amount == null || amount.isBlank()) {
            return null;
        }
        try {
            return Money.of(new BigDecimal(amount.strip()), currency == null ? "CNY" : currency);
        } catch (IllegalArgumentException e) {
            throw refusal("ledger.amount.shape", "amount", amount);
        }
    }

    private String newCode() {
        var today = AsOf.now(clock).validOn();
        return "YL-%d-%s".formatted(today.getYear(), Long.toString(clock.millis(), 36).toUpperCase(java.util.Locale.ROOT));
    }

    private static String by() {
        return Caller.current().displayName();
    }

    private static Refusal refusal(String code, String where, String value, Object... arguments) {
        return new Refusal(Problem.of(code, where, value, arguments));
    }
}
