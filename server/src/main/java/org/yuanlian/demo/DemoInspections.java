package org.yuanlian.demo;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.inspection.Fieldwork;
import org.yuanlian.inspection.FollowUps;
import org.yuanlian.inspection.Inspections;
import org.yuanlian.inspection.Photos;
import org.yuanlian.inspection.Seen;
import org.yuanlian.inspection.Visit;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.registry.HolidayNotices;

/// Makes up one plan of inspections, of which half is done. Its photos say in the picture that they are none.
@Component
public class DemoInspections {
    private static final Place COUNTY = new Place("510112");
    private static final int VISITS = 10;
    private static final int TERM = 5;
    private static final List<String> PROGRESS = List.of("structure", "ground", "untouched", "fitting", "structure");
    private static final List<String> FINDINGS = List.of(
            "（演示）主体结构施工中，与台账一致。", "（演示）基础施工，进度偏慢。", "（演示）现场未动土，等待场地交付。",
            "（演示）正在安装设备。", "（演示）主体结构施工中，施工许可原件未见。");
    private final Inspections inspections;
    private final Fieldwork fieldwork;
    private final Photos photos;
    private final FollowUps followUps;
    private final Portfolios portfolios;
    private final Ledger ledger;
    private final HolidayNotices notices;
    private final Clock clock;
    private final Ids ids;

    DemoInspections(
            Inspections inspections,
            Fieldwork fieldwork,
            Photos photos,
            FollowUps followUps,
            Portfolios portfolios,
            Ledger ledger,
            HolidayNotices notices,
            Clock clock,
            Ids ids) {
        this.inspections = inspections;
        this.fieldwork = fieldwork;
        this.photos = photos;
        this.followUps = followUps;
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
        this.ids = ids;
    }

    /// Makes them where there is a demonstration portfolio and no plan yet.
    public void makeOnce(Consumer<String> progress) {
        Caller.system("demo").run(() -> {
            var projects = toVisit();
            if (ledger.hasDemo() && inspections.plans().isEmpty() && projects.size() > PROGRESS.size()) {
                make(projects);
                progress.accept("  演示核查 %d visits, %d of them made".formatted(projects.size(), PROGRESS.size()));
            }
        });
    }

    private List<UUID> toVisit() {
        var overdue = Selection.all(AsOf.now(clock), true).within(COUNTY).overdue();
        return portfolios.page(overdue, Order.OVERDUE, true, 0, VISITS).stream()
                .filter(Portfolio.Line::demo)
                .map(Portfolio.Line::id)
                .toList();
    }

    private void make(List<UUID> projects) {
        var today = AsOf.now(clock).validOn();
        var plan = inspections.makeDemo(new Inspections.Wanted(
                "（演示）超期项目现场核查", today.minusDays(7), today.plusDays(21), "site-visit", COUNTY, List.of(), false, projects, List.of()));
        var visits = inspections.waiting().stream().filter(visit -> visit.plan().id().equals(plan.id())).toList();
        for (var number = 0; number < PROGRESS.size(); number++) {
            visit(visits.get(number), number);
        }
    }

    private void visit(Visit visit, int number) {
        var started = clock.instant().minus(Duration.ofHours(30L - 3L * number)).truncatedTo(ChronoUnit.SECONDS);
        var record = ids.next();
        var photo = ids.next();
        fieldwork.receive(record, seen(visit, number, started, photo));
        attach(record, photo, number, started.plus(Duration.ofMinutes(10)));
        if (PROGRESS.get(number).equals("untouched") && hasCalendar()) {
            var task = followUps.open(record, "（演示）说明未动土原因并报送开工计划", visit.projectName() + "责任单位", TERM);
            followUps.reply(task.id(), "（演示）场地已定于下月交付。", null);
        }
    }

    private static Seen seen(Visit visit, int number, Instant started, UUID photo) {
        var working = !PROGRESS.get(number).equals("untouched");
        return new Seen(
                visit.id(),
                started,
                started.plus(Duration.ofMinutes(25)),
                null,
                null,
                null,
                List.of(
                        new Seen.Answer("stage", "CONFIRMED", null),
                        new Seen.Answer("working", Boolean.toString(working), null),
                        new Seen.Answer("progress", PROGRESS.get(number), null)),
                List.of(new Seen.Taken(photo, "working")),
                FINDINGS.get(number));
    }

    /// The last photo is that of the visit before it once more, as an example of the doubt.
    private void attach(UUID record, UUID photo, int number, Instant takenAt) {
        var picture = picture(Math.min(number, PROGRESS.size() - 2));
        try {
            photos.attach(record, photo, new Photos.Sent("demonstration.png", takenAt, null), new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration photo cannot be kept", e);
        }
    }

    /// The one picture, with a band of another colour each.
    private static byte[] picture(int number) {
        try (var in = Objects.requireNonNull(DemoInspections.class.getResourceAsStream("/demo/photo.png"), "demo/photo.png")) {
            var image = ImageIO.read(in);
            var drawing = image.createGraphics();
            drawing.setColor(Color.getHSBColor(number / (float) PROGRESS.size(), 0.35f, 0.7f));
            drawing.fillRect(0, 0, image.getWidth(), 12);
            drawing.dispose();
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration photo cannot be drawn", e);
        }
    }

    /// Where a term would reach a year whose days of work are not loaded, the demonstration has no task.
    private boolean hasCalendar() {
        return notices.calendar().years().contains(AsOf.now(clock).validOn().plusDays(4L * TERM).getYear());
    }
}
