package org.yuanlian.opportunity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.Entry;
import org.yuanlian.opportunity.Entry.Act;
import org.yuanlian.opportunity.Figure;
import org.yuanlian.opportunity.Figure.Measure;
import org.yuanlian.opportunity.Offer;
import org.yuanlian.opportunity.Offer.Owner;
import org.yuanlian.opportunity.Offer.Span;

/// The columns of an entry, and the offer that stands in them.
final class OfferColumns {
    private OfferColumns() {}

    static void insert(JdbcClient jdbc, Entry entry, Place place) {
        var offer = entry.offer();
        var span = offer == null ? null : offer.available();
        jdbc.sql(
                        """
                        insert into opportunity_entry (id, opportunity_id, place, act, valid_from, kind, title, content, chain,
                          node, asset, project_id, unit, post, contact, audience, verified_on, expires_on, available_from,
                          available_until, answer_days, undoes, reason, recorded_at, recorded_by)
                        values (:id, :opportunity, :place, :act, :on, :kind, :title, :content, :chain, :node, :asset, :project,
                          :unit, :post, :contact, :audience, :verifiedOn, :expiresOn, :from, :until, :answerDays, :undoes,
                          :reason, :at, :by)""")
                .param("id", entry.id())
                .param("opportunity", entry.opportunity())
                .param("place", place.key())
                .param("act", entry.act().name())
                .param("on", entry.on())
                .param("kind", offer == null ? null : offer.kind())
                .param("title", offer == null ? null : offer.title())
                .param("content", offer == null ? null : offer.content())
                .param("chain", offer == null ? null : offer.chain())
                .param("node", offer == null ? null : offer.node())
                .param("asset", offer == null ? null : offer.asset())
                .param("project", offer == null ? null : offer.project())
                .param("unit", offer == null ? null : offer.owner().unit())
                .param("post", offer == null ? null : offer.owner().post())
                .param("contact", offer == null ? null : offer.owner().contact())
                .param("audience", offer == null ? null : offer.audience().name())
                .param("verifiedOn", offer == null ? null : offer.verifiedOn())
                .param("expiresOn", offer == null ? null : offer.expiresOn())
                .param("from", span == null ? null : span.from())
                .param("until", span == null ? null : span.until())
                .param("answerDays", offer == null ? null : offer.answerDays())
                .param("undoes", entry.undoes())
                .param("reason", entry.reason())
                .param("at", at(entry.recordedAt()))
                .param("by", entry.recordedBy())
                .update();
    }

    static Entry entry(ResultSet row, Map<UUID, List<Figure>> figures) throws SQLException {
        var act = Act.valueOf(row.getString("act"));
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getObject("opportunity_id", UUID.class),
                act,
                row.getObject("valid_from", LocalDate.class),
                act == Act.OFFERED ? offer(row, figures) : null,
                row.getString("reason"),
                row.getObject("undoes", UUID.class),
                instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    static Offer offer(ResultSet row, Map<UUID, List<Figure>> figures) throws SQLException {
        return new Offer(
                row.getString("kind"),
                row.getString("title"),
                row.getString("content"),
                row.getString("chain"),
                row.getString("node"),
                row.getString("asset"),
                row.getObject("project_id", UUID.class),
                figures.getOrDefault(row.getObject("id", UUID.class), List.of()),
                new Owner(row.getString("unit"), row.getString("post"), row.getString("contact")),
                Audience.valueOf(row.getString("audience")),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                span(row),
                row.getInt("answer_days"));
    }

    private static @Nullable Span span(ResultSet row) throws SQLException {
        var from = row.getObject("available_from", LocalDate.class);
        return from == null ? null : new Span(from, row.getObject("available_until", LocalDate.class));
    }

    static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                Measure.valueOf(row.getString("measure")),
                row.getBigDecimal("amount"),
                row.getString("unit"),
                Grade.valueOf(row.getString("grade")),
                row.getString("source"),
                row.getObject("evidence_id", UUID.class));
    }

    static List<Figure> both(List<Figure> some, List<Figure> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
