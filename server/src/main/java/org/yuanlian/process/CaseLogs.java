package org.yuanlian.process;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.eventlog.Trace;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.store.CaseLogRows;

/// Cases as traces of an event log: each with its opening and with every act that had been recorded by an instant.
@Component
public class CaseLogs {
    private static final int PAGE = 200;
    private final CaseLogRows rows;
    private final TransactionTemplate reading;

    CaseLogs(CaseLogRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// In the order of their ids, read from the database page by page as they are asked for. Nothing that was recorded
    /// is changed, so a page that is read later tells of the same instant.
    public Iterable<Trace> all(CaseSelection wanted) {
        return () -> Stream.iterate(
                        page(wanted, null), page -> !page.isEmpty(), page -> page(wanted, UUID.fromString(page.getLast().id())))
                .flatMap(List::stream)
                .iterator();
    }

    /// @throws Refusal where it was not known then
    public Trace one(UUID id, Instant recordedAt) {
        return traces(List.of(id), recordedAt).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.of("process.case.unknown", "case", id.toString())));
    }

    private List<Trace> page(CaseSelection wanted, @Nullable UUID after) {
        return traces(Objects.requireNonNull(reading.execute(_ -> rows.ids(wanted, after, PAGE))), wanted.recordedAt());
    }

    private List<Trace> traces(List<UUID> ids, Instant recordedAt) {
        return Objects.requireNonNull(reading.execute(_ -> {
            var events = rows.events(ids, recordedAt);
            return rows.known(ids, recordedAt).stream()
                    .map(one -> CaseTrace.of(one, events.getOrDefault(one.id(), List.of())))
                    .toList();
        }));
    }
}
