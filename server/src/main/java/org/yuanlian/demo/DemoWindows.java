package org.yuanlian.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Cases;
import org.yuanlian.process.Command;
import org.yuanlian.process.Decided;
import org.yuanlian.window.Application;
import org.yuanlian.window.Applications;
import org.yuanlian.window.Drafts;
import org.yuanlian.window.Services;
import tools.jackson.databind.json.JsonMapper;

/// Makes up applications of the demonstration's enterprise at the windows, each at another point of its way.
@Component
public class DemoWindows {
    private static final Place PLACE = new Place("510112");
    private static final Caller ENTERPRISE =
            new Caller("enterprise", "企业用户", Role.ENTERPRISE, PLACE, Grounds.DEMO_ENTERPRISE, "local");
    private static final Caller OFFICE = new Caller("department", "审批部门窗口", Role.DEPARTMENT, new Place("510100"), null, "local");
    private static final String CONTACT = "\"contact\":\"演示联系人\",\"phone\":\"028-00000000\"";
    private final Drafts drafts;
    private final Applications applications;
    private final Services services;
    private final Cases cases;
    private final Ledger ledger;
    private final Clock clock;
    private final Ids ids;

    DemoWindows(Drafts drafts, Applications applications, Services services, Cases cases, Ledger ledger, Clock clock, Ids ids) {
        this.drafts = drafts;
        this.applications = applications;
        this.services = services;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /// Makes them where there is a demonstration portfolio and no application yet.
    public void makeOnce(Consumer<String> progress) {
        var wanted = Caller.system("demo").get(() -> ledger.hasDemo() && applications.count(null) == 0);
        if (wanted) {
            rated();
            corrected();
            overdue();
            stopped();
            countersigned();
            progress.accept("  演示办件 5 applications at the windows");
        }
    }

    private void rated() {
        var application = submit("temporary-supply", "{\"capacityKw\":120,\"use\":\"CONSTRUCTION\",\"address\":\"（演示）车城大道 8 号\",\"fromOn\":\"%s\",%s}".formatted(AsOf.now(clock).validOn(), CONTACT));
        act(application, new Command.Receive("accept", null, ""));
        act(application, new Command.Finish("accept", null, null, "（演示）材料齐全，当日受理。"));
        act(application, new Command.Receive("energise", null, ""));
        act(application, new Command.Finish("energise", "演示-送电-001", null, "（演示）已送电。"));
        ENTERPRISE.run(() -> applications.rate(application.id(), 5, "（演示）上午申请，下午就有人联系。"));
    }

    private void corrected() {
        var application = submit("capacity-increase", "{\"supplies\":\"SINGLE\",\"presentKva\":630,\"addedKva\":400,\"accountNumber\":\"0000000000\",\"reason\":\"（演示）新增两条产线\",%s}".formatted(CONTACT));
        act(application, new Command.Receive("accept", null, ""));
        act(application, new Command.AskCorrection("accept", "（演示）设备清单缺少额定功率，请补充后重新上传。"));
    }

    private void overdue() {
        var application = submit("power-advice", "{\"topic\":\"GREEN\",\"question\":\"（演示）园区企业如何参加绿电交易？\",%s}".formatted(CONTACT));
        act(application, new Command.Receive("answer", AsOf.now(clock).validOn().minusDays(24), "（演示）线下转来，按原收件日计时。"));
        act(application, new Command.Urge("answer", "（演示）企业来电催办。"));
    }

    private void stopped() {
        var application = submit("voltage-quality", "{\"level\":\"UP_TO_20KV\",\"trouble\":\"DIP\",\"address\":\"（演示）车城大道 8 号\",\"equipment\":\"（演示）数控机床停机\",%s}".formatted(CONTACT));
        act(application, new Command.Receive("accept", null, ""));
        act(application, new Command.Finish("accept", null, null, ""));
        act(application, new Command.Receive("monitor", null, ""));
        act(application, new Command.Stop("monitor", SuspensionKind.TESTING, "（演示）记录仪连续监测七日。"));
    }

    private void countersigned() {
        var application = submit("supply-connection", "{\"voltage\":\"HIGH\",\"supplies\":\"DOUBLE\",\"capacityKw\":6300,\"externalLine\":true,\"powerReadyParcel\":true,\"address\":\"（演示）车城大道 8 号\",\"purpose\":\"（演示）电池产线\",%s}".formatted(CONTACT));
        act(application, new Command.Receive("accept", null, ""));
        act(application, new Command.Finish("accept", null, null, ""));
        act(application, new Command.Receive("plan-reply", null, ""));
        act(application, new Command.Finish("plan-reply", "演示-方案-001", null, "（演示）双电源，引用地块预留接入点。"));
        act(application, new Command.Receive("line-permit", null, ""));
        act(application, new Command.Sign("line-permit", "urban-management", true, ""));
        act(application, new Command.Receive("design-review", null, ""));
    }

    private Application submit(String service, String answers) {
        var id = ids.next();
        return ENTERPRISE.get(() -> {
            drafts.keep(id, service, null, JsonMapper.shared().readTree(answers));
            services.inForce(service).documentsFor(JsonMapper.shared().readTree(answers)).forEach(asked ->
                    drafts.attachDemo(id, asked, "演示.txt", new ByteArrayInputStream("演示材料，不是真实文件。".getBytes(StandardCharsets.UTF_8))));
            return applications.submitDemo(id);
        });
    }

    private void act(Application application, Command command) {
        OFFICE.run(() -> {
            var decided = cases.act(
                    application.caseId(), cases.find(application.caseId()).version(), command, Acting.now(OFFICE.displayName(), null));
            if (!(decided instanceof Decided.Accepted)) {
                throw new IllegalStateException("The demonstration cannot do %s: %s.".formatted(command, decided));
            }
        });
    }
}
