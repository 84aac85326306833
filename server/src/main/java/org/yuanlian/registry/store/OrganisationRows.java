package org.yuanlian.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Uscc;
import org.yuanlian.registry.NewOrganisation;
import org.yuanlian.registry.Organisation;

public final class OrganisationRows {
    private static final String MATCHES =
            """
            where :text = '' or strpos(name, :text) > 0 or strpos(array_to_string(aliases, ';'), :text) > 0
                or strpos(coalesce(uscc, ''), upper(:text)) > 0""";
    private final JdbcClient jdbc;

    public OrganisationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Organisation> search(String text, int offset, int limit) {
        return jdbc.sql("select * from organisation " + MATCHES + " order by name, id offset :offset limit :limit")
                .param("text", text)
                .param("offset", offset)
                .param("limit", limit)
                .query(OrganisationRows::organisation)
                .list();
    }

    public long count(String text) {
        return jdbc.sql("select count(*) from organisation " + MATCHES)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    public Optional<Organisation> byId(String id) {
        return jdbc.sql("select * from organisation where id = ?")
                .param(id)
                .query(OrganisationRows::organisation)
                .optional();
    }

    public List<Organisation> byIds(Collection<String> ids) {
        return jdbc.sql("select * from organisation where id = any (?)")
                .param(ids.toArray(String[]::new))
                .query(OrganisationRows::organisation)
                .list();
    }

    public List<Organisation> listed() {
        return jdbc.sql("select * from organisation where stock_code is not null order by stock_code, id")
                .query(OrganisationRows::organisation)
                .list();
    }

    public List<Organisation> byName(String name) {
        return jdbc.sql("select * from organisation where name = :name or :name = any (aliases) order by name, id")
                .param("name", name)
                .query(OrganisationRows::organisation)
                .list();
    }

    public List<Organisation> known(Collection<String> names, Collection<Uscc> usccs) {
        return jdbc.sql("select * from organisation where name = any (:names) or aliases && cast(:names as text[]) or uscc = any (:usccs)")
                .param("names", names.toArray(String[]::new))
                .param("usccs", usccs.stream().map(Uscc::value).toArray(String[]::new))
                .query(OrganisationRows::organisation)
                .list();
    }

    public Optional<Organisation> byUscc(Uscc uscc) {
        return jdbc.sql("select * from organisation where uscc = ? order by origin limit 1")
                .param(uscc.value())
                .query(OrganisationRows::organisation)
                .optional();
    }

    public Organisation insert(String id, NewOrganisation organisation) {
        var uscc = organisation.uscc();
        return jdbc.sql(
                        """
                        insert into organisation (id, name, aliases, uscc, place, trade, source, verified, origin)
                        values (?, ?, '{}', ?, ?, ?, ?, false, 'user') returning *""")
                .param(id)
                .param(organisation.name())
                .param(uscc == null ? null : uscc.value())
                .param(organisation.place().key())
                .param(organisation.trade())
                .param(organisation.source())
                .query(OrganisationRows::organisation)
                .single();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getString("id"),
                row.getString("name"),
                List.of((String[]) row.getArray("aliases").getArray()),
                uscc(row.getString("uscc")),
                place(row.getString("place")),
                row.getString("stock_code"),
                row.getString("trade"),
                row.getString("source"),
                row.getBoolean("verified"));
    }

    private static @Nullable Uscc uscc(@Nullable String value) {
        return value == null ? null : new Uscc(value);
    }

    private static @Nullable Place place(@Nullable String key) {
        return key == null ? null : new Place(key);
    }
}
