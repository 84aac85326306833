package org.yuanlian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Period;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.Uscc;
import org.yuanlian.registry.Observation.Basis;
import org.yuanlian.registry.Observation.Figure;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;

@WithDatabase
class BaseDataIT {
    private static final Place LONGQUANYI = new Place("510112");
    private static final Place YANTAN = new Place("510311");
    private static final LocalDate DAY = LocalDate.parse("2025-09-05");

    @Autowired
    BaseData baseData;

    @Autowired
    Organisations organisations;

    @Autowired
    Observations observations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void loadsEveryTableBeforeTheFirstRequest() {
        assertThat(count("region")).isEqualTo(205);
        assertThat(count("former_region")).isEqualTo(319);
        assertThat(count("park")).isEqualTo(56);
        assertThat(count("industry")).isEqualTo(1971);
        assertThat(count("calendar_day")).isEqualTo(678);
        assertThat(count("organisation where origin = 'base'")).isEqualTo(202);
        assertThat(count("observation where origin = 'base'")).isEqualTo(32);
    }

    @Test
    void skipsWhatIsLoadedAlready() {
        assertThat(baseData.load()).isFalse();
    }

    @Test
    void loadsAgainWhereTheHashDiffersAndDoublesNothing() {
        update("update base_load set hash = 'another'");
        assertThat(baseData.load()).isTrue();
        loadsEveryTableBeforeTheFirstRequest();
    }

    @Test
    void letsEverybodyReadBaseDataAndNobodyBelowTheProvinceWriteThem() throws Exception {
        assertThat(in(YANTAN, () -> organisations.byName("泸州老窖"))).hasSize(1);
        var changed = in(YANTAN, () -> update("update organisation set name = 'x' where origin = 'base'"));
        assertThat(changed).isZero();
        assertThatThrownBy(() -> in(YANTAN, () -> update(
                        """
                        insert into organisation (id, name, aliases, source, verified, origin)
                        values ('O9999', 'x', '{}', 'x', true, 'base')""")))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void showsAnOrganisationThatAUserRegisteredInItsPlaceOnly() throws Exception {
        var uscc = new Uscc("91330100799655058B");
        var registered = in(LONGQUANYI, () -> organisations.register(
                new NewOrganisation("龙泉驿示例企业", uscc, LONGQUANYI, null, "a business licence")));
        assertThat(in(LONGQUANYI, () -> organisations.find(registered.id()))).contains(registered);
        assertThat(in(new Place("510100"), () -> organisations.byUscc(uscc))).contains(registered);
        assertThat(in(YANTAN, () -> organisations.find(registered.id()))).isEmpty();
        assertThatThrownBy(() -> in(LONGQUANYI, () -> organisations.register(
                        new NewOrganisation("另一个", uscc, LONGQUANYI, null, "a business licence"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("龙泉驿示例企业");
    }

    @Test
    void keepsALaterObservationBesideTheEarlier() throws Exception {
        var park = new Subject(SubjectKind.PARK, "P0019");
        var before = in(YANTAN, () -> observations.of(park, now()));
        assertThat(before).anySatisfy(observation -> {
            assertThat(observation.figure().indicator()).isEqualTo("营业收入");
            assertThat(observation.figure().value()).isEqualByComparingTo("246.23");
            assertThat(observation.figure().period()).isEqualTo(Period.year(2024));
        });
        in(YANTAN, () -> observations.record(revenue(park), "somebody"));
        assertThat(in(YANTAN, () -> observations.of(park, now()))).hasSize(before.size() + 1);
        assertThat(in(LONGQUANYI, () -> observations.of(park, now()))).hasSize(before.size());
    }

    @Test
    void withdrawsAnObservationByARecordAndChangesNone() throws Exception {
        var park = new Subject(SubjectKind.PARK, "P0020");
        var recorded = in(YANTAN, () -> observations.record(revenue(park), "somebody"));
        in(YANTAN, () -> {
            observations.withdraw(recorded.id(), "看错了", "somebody");
            return recorded;
        });
        assertThat(in(YANTAN, () -> observations.of(park, now()))).doesNotContain(recorded);
        var before = new AsOf(DAY, recorded.recordedAt());
        assertThat(in(YANTAN, () -> observations.of(park, before))).contains(recorded);
        assertThat(in(YANTAN, () -> observations.of(park, new AsOf(DAY.minusDays(1), recorded.recordedAt()))))
                .doesNotContain(recorded);
        assertThatThrownBy(() -> in(YANTAN, () -> {
                    observations.withdraw(recorded.id(), "again", "somebody");
                    return recorded;
                }))
                .isInstanceOf(Refusal.class);
        for (var sql : List.of("update observation set value = 1 where id = ?", "delete from observation where id = ?")) {
            assertThatThrownBy(() -> in(YANTAN, () -> update(sql.replace("?", "'" + recorded.id() + "'"))))
                    .rootCause()
                    .hasMessageContaining("never changed");
        }
    }

    private static NewObservation revenue(Subject park) {
        return new NewObservation(
                park,
                YANTAN,
                new Figure("营业收入", "=", new BigDecimal("250.00"), "亿元", Period.year(2024)),
                DAY,
                new Basis("a correction", Grade.C, null, null, null));
    }

    private static AsOf now() {
        return AsOf.now(Clock.systemUTC());
    }

    private Integer update(String sql) {
        var changed = new TransactionTemplate(transactions).execute(_ -> jdbc.sql(sql).update());
        return changed == null ? -1 : changed;
    }

    private long count(String from) {
        var count = new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("select count(*) from " + from).query(Long.class).single());
        return count == null ? -1 : count;
    }

    private static <T> T in(Place place, Callable<T> work) throws Exception {
        return Scope.within(place).call(work);
    }
}
