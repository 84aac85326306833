package org.yuanlian.perception.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.perception.Extraction;
import org.yuanlian.perception.Fact;
import org.yuanlian.perception.FactType;
import org.yuanlian.perception.InboxFact;
import org.yuanlian.perception.InboxFact.Status;
import org.yuanlian.registry.Observation.Subject;

/// Facts and the decisions about them.
@Component
public class Facts {
    private static final String FACT =
            """
            select f.*, d.title document_title, d.evidence_id, a.title article_title, last.into_kind, last.into_id
            from fact f
            join document d on d.id = f.document_id
            join article a on a.document_id = f.document_id and a.number = f.article
            left join lateral (select into_kind, into_id from fact_decision x
                               where x.fact_id = f.id order by x.id desc limit 1) last on true""";
    private static final String WHERE =
            """
             where (:status::text is null or f.status = :status)
               and (:type::text is null or f.type = :type)
               and (:document::uuid is null or f.document_id = :document)
               and (:q::text is null or f.sentence ilike :q or f.subject ilike :q or f.value ilike :q
                    or f.indicator ilike :q)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Facts(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// Which facts are wanted; what is null does not matter.
    public record Wanted(
            @Nullable Status status, @Nullable FactType type, @Nullable String q, @Nullable UUID document) {}

    /// The last decision about a fact.
    ///
    /// @param entry the ledger's entry that came of it, or null
    /// @param observation the registry's observation that came of it, or null
    public record Decision(
            String decision,
            @Nullable String intoKind,
            @Nullable String intoId,
            @Nullable Long entry,
            @Nullable UUID observation) {
        public static final Decision DISMISSED = new Decision("dismissed", null, null, null, null);
        public static final Decision OPEN = new Decision("open", null, null, null, null);

        public static Decision opened(UUID project) {
            return new Decision("accepted", "project", project.toString(), null, null);
        }

        public static Decision stated(UUID project, long entry) {
            return new Decision("accepted", "project", project.toString(), entry, null);
        }

        public static Decision observed(Subject subject, UUID observation) {
            return new Decision("accepted", subject.kind().word(), subject.id(), null, observation);
        }
    }

    public void insert(UUID document, Place place, Extraction.Extracted read, Instant at) {
        batches.batchUpdate(
                """
                insert into fact (document_id, place, article, type, subject, indicator, op, value, unit, period, region,
                                  sentence, sentence_at, start_at, end_at, raw_start, raw_end, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                read.facts(),
                1000,
                (row, fact) -> {
                    row.setObject(1, document);
                    row.setString(2, place.key());
                    set(row, fact);
                    var article = read.articles().get(fact.article() - 1);
                    row.setInt(16, article.rawOffset(fact.start()));
                    row.setInt(17, article.rawOffset(fact.end() - 1) + 1);
                    row.setObject(18, Documents.utc(at));
                });
    }

    private static void set(PreparedStatement row, Fact fact) throws SQLException {
        row.setInt(3, fact.article());
        row.setString(4, fact.type().word());
        row.setString(5, fact.subject());
        row.setString(6, fact.indicator());
        row.setString(7, fact.op());
        row.setString(8, fact.value());
        row.setString(9, fact.unit());
        row.setString(10, fact.period());
        row.setString(11, fact.region());
        row.setString(12, fact.sentence());
        row.setInt(13, fact.offset());
        row.setInt(14, fact.start());
        row.setInt(15, fact.end());
    }

    public List<InboxFact> list(Wanted wanted, int offset, int limit) {
        return bound(FACT + "\n" + WHERE + " order by f.id offset :offset limit :limit", wanted)
                .param("offset", offset)
                .param("limit", limit)
                .query(Facts::fact)
                .list();
    }

    public long count(Wanted wanted) {
        return bound("select count(*) from fact f\n" + WHERE, wanted).query(Long.class).single();
    }

    public Optional<InboxFact> find(long id) {
        return jdbc.sql(FACT + " where f.id = ?").param(id).query(Facts::fact).optional();
    }

    /// Holds the fact until the transaction ends, so that nobody else decides on it meanwhile.
    public Optional<Place> lock(long id) {
        return jdbc.sql("select place from fact where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .map(Place::new);
    }

    public UUID evidence(long fact) {
        return jdbc.sql("select d.evidence_id from fact f join document d on d.id = f.document_id where f.id = ?")
                .param(fact)
                .query(UUID.class)
                .single();
    }

    public void decide(long fact, Place place, Decision decision, @Nullable String reason, Instant at, String by) {
        jdbc.sql(
                        """
                        insert into fact_decision
                          (fact_id, place, decision, reason, into_kind, into_id, entry_seq, observation_id, decided_at, decided_by)
                        values (:fact, :place, :decision, :reason, :intoKind, :intoId, :entry, :observation, :at, :by)""")
                .param("fact", fact)
                .param("place", place.key())
                .param("decision", decision.decision())
                .param("reason", reason)
                .param("intoKind", decision.intoKind())
                .param("intoId", decision.intoId())
                .param("entry", decision.entry())
                .param("observation", decision.observation())
                .param("at", Documents.utc(at))
                .param("by", by)
                .update();
        jdbc.sql("update fact set status = ? where id = ?").params(decision.decision(), fact).update();
    }

    public Optional<Decision> lastDecision(long fact) {
        return jdbc.sql("select * from fact_decision where fact_id = ? order by id desc limit 1")
                .param(fact)
                .query((row, _) -> new Decision(
                        row.getString("decision"),
                        row.getString("into_kind"),
                        row.getString("into_id"),
                        row.getObject("entry_seq", Long.class),
                        row.getObject("observation_id", UUID.class)))
                .optional();
    }

    private JdbcClient.StatementSpec bound(String sql, Wanted wanted) {
        var q = wanted.q();
        var status = wanted.status();
        var type = wanted.type();
        return jdbc.sql(sql)
                .param("status", status == null ? null : status.name().toLowerCase(Locale.ROOT))
                .param("type", type == null ? null : type.word())
                .param("document", wanted.document())
                .param("q", q == null || q.isBlank() ? null : "%" + escaped(q.strip()) + "%");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static InboxFact fact(ResultSet row, int number) throws SQLException {
        var intoKind = row.getString("into_kind");
        var fact = new Fact(
                FactType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                row.getString("subject"),
                row.getString("indicator"),
                row.getString("op"),
                row.getString("value"),
                row.getString("unit"),
                row.getString("period"),
                row.getString("region"),
                row.getInt("article"),
                row.getInt("sentence_at"),
                row.getString("sentence"),
                row.getInt("start_at"),
                row.getInt("end_at"));
        return new InboxFact(
                row.getLong("id"),
                row.getObject("document_id", UUID.class),
                row.getString("document_title"),
                row.getString("article_title"),
                fact,
                row.getInt("raw_start"),
                row.getInt("raw_end"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                intoKind == null ? null : intoKind + ":" + row.getString("into_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
