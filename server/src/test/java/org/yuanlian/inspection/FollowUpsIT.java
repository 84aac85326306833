package org.yuanlian.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.inspection.FieldFixtures.ANYUE;
import static org.yuanlian.inspection.FieldFixtures.YANJIANG;
import static org.yuanlian.inspection.FieldFixtures.ZIYANG;
import static org.yuanlian.inspection.FieldFixtures.call;
import static org.yuanlian.inspection.FieldFixtures.refusal;
import static org.yuanlian.inspection.PhotoFixtures.aPhoto;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Audit;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.inspection.store.FollowUpRows;
import org.yuanlian.inspection.store.RecordRows;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.upload.Uploads;

@WithDatabase
class FollowUpsIT {
    @Autowired
    Inspections inspections;

    @Autowired
    Fieldwork fieldwork;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowUpRows tasks;

    @Autowired
    RecordRows records;

    @Autowired
    Uploads uploads;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    HolidayNotices notices;

    @Autowired
    Audit audit;

    @Autowired
    PlatformTransactionManager transactions;

    private FieldFixtures field;

    @BeforeEach
    void theField() {
        field = new FieldFixtures(inspections, fieldwork, ledger, clock);
    }

    @Test
    void followsATaskToItsClosingEvidence() {
        var record = field.recordBy(YANJIANG);
        var task = ZIYANG.get(() -> on("2026-02-13", all -> all.open(record.id(), "补办施工许可", "雁江区住建局", 5)));
        assertThat(task.dueOn()).as("five working days across the Spring Festival").isEqualTo("2026-02-27");
        assertThat(task.state(LocalDate.parse("2026-02-28"))).isEqualTo(FollowUp.State.OVERDUE);
        var replied = ZIYANG.get(() -> on("2026-02-26", all -> all.reply(task.id(), "已受理", null)));
        assertThat(replied.state(LocalDate.parse("2026-02-26"))).isEqualTo(FollowUp.State.REPLIED);
        assertThat(refusal(ZIYANG, () -> on("2026-02-27", all -> all.close(task.id(), "已办", null)))).contains("inspection.follow-up.unproved");
        var closed = ZIYANG.get(() -> on("2026-02-27", all -> all.close(task.id(), "已办", upload())));
        assertThat(closed.state(LocalDate.parse("2026-03-30"))).isEqualTo(FollowUp.State.CLOSED);
        assertThat(refusal(ZIYANG, () -> on("2026-02-28", all -> all.reply(task.id(), "谢谢", null)))).contains("inspection.follow-up.closed");
        assertThat(ANYUE.get(() -> followUps.within(new Place("512000"), false))).extracting(FollowUp::id).doesNotContain(task.id());
    }

    @Test
    void givesNoTaskWhoseTermReachesAYearWithoutCalendar() {
        var record = field.recordBy(YANJIANG);
        assertThat(refusal(ZIYANG, () -> on("2026-12-28", all -> all.open(record.id(), "补办施工许可", "住建局", 10)))).contains("kernel.calendar.year-missing");
        assertThat(refusal(ZIYANG, () -> on("2026-03-02", all -> all.open(record.id(), " ", "", 0)))).contains("inspection.follow-up.days");
        assertThat(ZIYANG.get(() -> followUps.of(record.id()))).isEmpty();
    }

    private FollowUp on(String day, Function<FollowUps, FollowUp> act) {
        var then = Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneOffset.UTC);
        var all = new FollowUps(tasks, records, uploads, evidence, notices, audit, then, Ids.random());
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> act.apply(all)));
    }

    private UUID upload() {
        return call(ZIYANG, () -> uploads.keep("许可证.png", new ByteArrayInputStream(aPhoto(0xE1).png()))).id();
    }
}
