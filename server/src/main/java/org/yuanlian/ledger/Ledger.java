package org.yuanlian.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.standing.History;
import org.yuanlian.ledger.store.Entries;
import org.yuanlian.ledger.store.Horizon;
import org.yuanlian.ledger.store.Projects;
import org.yuanlian.ledger.store.Standings;

/// The verbs of the ledger: open a project, record what evidence says of it, withdraw what does not
/// hold. Nothing is ever changed or removed.
@Component
public class Ledger {
    private static final int CHUNK = 2_000;
    private final Projects projects;
    private final Entries entries;
    private final Standings standings;
    private final Horizon horizon;
    private final EvidenceKinds kinds;
    private final Clock clock;
    private final Ids ids;

    Ledger(
            Projects projects, Entries entries, Standings standings, Horizon horizon, EvidenceKinds kinds, Clock clock, Ids ids) {
        this.projects = projects;
        this.entries = entries;
        this.standings = standings;
        this.horizon = horizon;
        this.kinds = kinds;
        this.clock = clock;
        this.ids = ids;
    }

    /// Lets a project in.
    ///
    /// @throws Refusal with every statement that cannot stand
    @Transactional
    public UUID open(NewProject project, String by) {
        var id = ids.next();
        write(List.of(incoming(id, project, now(), by)));
        return id;
    }

    /// Lets many projects in at once, in the caller's transaction: all or none.
    @Transactional
    public void load(Stream<NewProject> all, String by) {
        var at = now();
        inChunks(all.map(project -> incoming(ids.next(), project, at, by)));
    }

    /// Lets demonstration projects in, with the history that they bring.
    @Transactional
    public void loadDemo(Stream<DemoProject> all) {
        horizon.enter();
        inChunks(all.map(demo -> new Incoming(demo.id(), demo.code(), demo.place(), true, demo.history())));
    }

    /// Records statements about a project that the writer has seen at `expectedVersion`.
    @Transactional
    public Recorded record(UUID project, long expectedVersion, List<Statement> said, String by) {
        refuseFaults(said);
        return append(project, expectedVersion, said, null, by);
    }

    /// Withdraws an entry: from now on it does not count, and what was derived from it is derived anew.
    @Transactional
    public Recorded withdraw(UUID project, long expectedVersion, long seq, String reason, LocalDate on, String by) {
        var target = entries.of(project).stream()
                .filter(entry -> entry.seq() == seq && !entry.isWithdrawal())
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.of("ledger.entry.unknown", "seq", Long.toString(seq))));
        var said = new Statement(
                Entry.WITHDRAWAL, on, null, reason, null, target.evidence(), target.locator(), Grade.C);
        return append(project, expectedVersion, List.of(said), seq, by);
    }

    /// All that was said of a project and recorded up to the instant, withdrawn or not.
    @Transactional(readOnly = true)
    public List<Entry> entries(UUID project, Instant recordedAt) {
        return entries.of(project, recordedAt);
    }

    @Transactional(readOnly = true)
    public boolean hasDemo() {
        return projects.hasDemo();
    }

    @Transactional(readOnly = true)
    public Optional<ProjectHead> find(UUID project) {
        return projects.find(project);
    }

    private Recorded append(
            UUID project, long expectedVersion, List<Statement> said, @Nullable Long cancels, String by) {
        var now = now();
        var row = projects.lock(project).orElseThrow(() -> unknown(project));
        var before = entries.of(project);
        if (row.version() != expectedVersion) {
            return new Recorded.Changed(row.version(), since(before, expectedVersion));
        }
        var at = after(before, now);
        var seq = entries.reserve(said.size());
        var added = new ArrayList<Entry>();
        for (var statement : said) {
            added.add(entry(statement, seq + added.size(), at, by, cancels));
        }
        entries.write(Map.of(project, new Entries.Written(row.place(), added)));
        projects.advance(project, uscc(said));
        var all = Stream.concat(before.stream(), added.stream()).toList();
        var known = List.of(new History.Known(at, History.latest(all, kinds)));
        standings.replace(
                new Standings.Known(project, row.code(), row.place(), row.demo(), known), History.latest(before, kinds));
        return new Recorded.Accepted(row.version() + 1);
    }

    private record Incoming(UUID id, String code, Place place, boolean demo, List<Told> history) {}

    private static Incoming incoming(UUID id, NewProject project, Instant at, String by) {
        var history = project.statements().stream().map(said -> new Told(said, at, by, null)).toList();
        return new Incoming(id, project.code(), project.place(), project.demo(), history);
    }

    private void inChunks(Stream<Incoming> all) {
        var chunk = new ArrayList<Incoming>(CHUNK);
        all.forEachOrdered(project -> {
            chunk.add(project);
            if (chunk.size() == CHUNK) {
                write(chunk);
                chunk.clear();
            }
        });
        write(chunk);
    }

    private void write(List<Incoming> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        var opened = new ArrayList<Projects.Opened>();
        var written = new LinkedHashMap<UUID, Entries.Written>();
        var known = new ArrayList<Standings.Known>();
        var seq = entries.reserve(chunk.stream().mapToInt(project -> project.history().size()).sum());
        for (var project : chunk) {
            var said = project.history().stream().map(Told::said).toList();
            refuseFaults(said);
            var told = entriesOf(project.history(), seq);
            seq += told.size();
            var first = told.getFirst();
            opened.add(new Projects.Opened(
                    project.id(),
                    project.code(),
                    project.place(),
                    uscc(said),
                    project.demo(),
                    first.recordedAt(),
                    first.recordedBy(),
                    told.stream().map(Entry::recordedAt).distinct().count()));
            written.put(project.id(), new Entries.Written(project.place(), told));
            known.add(new Standings.Known(
                    project.id(), project.code(), project.place(), project.demo(), History.of(told, kinds)));
        }
        projects.write(opened);
        entries.write(written);
        standings.write(known);
    }

    private void refuseFaults(List<Statement> said) {
        var problems = new Problems();
        for (var statement : said) {
            if (statement.kind().equals(Entry.WITHDRAWAL)) {
                continue;
            }
            StatementCheck.check(statement, kinds.kind(statement.kind()), problems);
        }
        problems.refuseIfAny("These statements cannot be recorded.");
    }

    private static List<Entry> entriesOf(List<Told> history, long firstSeq) {
        var list = new ArrayList<Entry>(history.size());
        for (var told : history) {
            var withdraws = told.withdraws();
            list.add(entry(
                    told.said(),
                    firstSeq + list.size(),
                    told.recordedAt(),
                    told.by(),
                    withdraws == null ? null : firstSeq + withdraws));
        }
        return list;
    }

    private static Entry entry(Statement said, long seq, Instant at, String by, @Nullable Long cancels) {
        return new Entry(
                seq,
                said.kind(),
                said.validOn(),
                at,
                by,
                said.grade(),
                said.amount(),
                said.text(),
                said.quote(),
                said.evidence(),
                said.locator(),
                cancels);
    }

    private static @Nullable String uscc(List<Statement> said) {
        return said.stream()
                .filter(statement -> statement.kind().equals("uscc"))
                .map(Statement::text)
                .findFirst()
                .orElse(null);
    }

    /// The version grows by one with each instant of recording.
    private static List<Entry> since(List<Entry> all, long version) {
        var instants = all.stream().map(Entry::recordedAt).distinct().toList();
        var seen = instants.subList(0, (int) Math.clamp(version, 0, instants.size()));
        return all.stream().filter(entry -> !seen.contains(entry.recordedAt())).toList();
    }

    private static Instant after(List<Entry> before, Instant now) {
        var last = before.isEmpty() ? Instant.EPOCH : before.getLast().recordedAt();
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    /// Later than what is settled, whatever the clock says. Asked before anything is locked.
    private Instant now() {
        var settled = horizon.enter().plus(1, ChronoUnit.MICROS);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(settled) ? now : settled;
    }

    private static Refusal unknown(UUID project) {
        return new Refusal(Problem.of("ledger.project.unknown", "project", project.toString()));
    }
}
