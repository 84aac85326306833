package org.yuanlian.window.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.declaration.Text;
import org.yuanlian.department.Departments;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.EscalationLevel;
import org.yuanlian.process.Escalations;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.window.Services;
import org.yuanlian.window.declared.ServiceDeclaration.AskedDocument;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceFee;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceFlag;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceLimit;
import org.yuanlian.window.outline.Outline;
import org.yuanlian.window.web.ServiceSheets.ServiceSheet;
import org.yuanlian.window.web.ServiceSheets.WindowSheet;
import tools.jackson.databind.JsonNode;

/// What may be applied for at the windows, and what an application would come to.
@RestController
@RequestMapping("/api/services")
@Requires(Permission.READ)
final class ServicesController {
    private final Services services;
    private final Departments departments;
    private final Escalations escalations;
    private final HolidayNotices notices;
    private final ServiceSheets sheets;
    private final Clock clock;

    ServicesController(Services services, Departments departments, Escalations escalations, HolidayNotices notices, ServiceSheets sheets, Clock clock) {
        this.services = services;
        this.departments = departments;
        this.escalations = escalations;
        this.notices = notices;
        this.sheets = sheets;
        this.clock = clock;
    }

    /// @param escalation to whom overdue steps go up, in this order
    record Catalogue(List<WindowSheet> windows, List<EscalationLevel> escalation) {}

    @GetMapping
    Catalogue catalogue() {
        return new Catalogue(sheets.windows(), escalations.rule().levels());
    }

    @GetMapping("/{id}")
    ServiceSheet service(@PathVariable String id) {
        return sheets.sheet(services.inForce(id));
    }

    record OutlinedStep(String id, Text title, Text department, List<String> dependsOn, List<ServiceLimit> limits) {}

    /// @param due by step that has a limit, if each takes its whole term from today on; empty where a calendar is missing
    /// @param wholeDue by limit over the whole way, if nothing stops its clock
    /// @param problems why there are no days
    record Outlined(
            List<OutlinedStep> steps, List<ServiceLimit> limits, List<ServiceFee> fees, List<ServiceFlag> flags, List<AskedDocument> documents,
            Map<String, LocalDate> due, Map<String, LocalDate> wholeDue, List<Problem> problems) {}

    /// What these answers would come to, complete or not.
    @PostMapping("/{id}/outline")
    Outlined outline(@PathVariable String id, @RequestBody JsonNode answers) {
        var service = services.inForce(id);
        var outline = Outline.of(service.body(), answers);
        var steps = outline.legs().stream()
                .map(leg -> new OutlinedStep(
                        leg.step().id(), leg.step().title(), departments.title(leg.step().department()), leg.dependsOn(),
                        outline.limits().stream().filter(limit -> limit.isOf(leg.step().id())).toList()))
                .toList();
        var documents = service.body().documentsFor(answers);
        try {
            var due = outline.dueDays(AsOf.now(clock).validOn(), notices.calendar());
            return new Outlined(steps, outline.limits(), outline.fees(), outline.flags(), documents, due, outline.wholeDue(AsOf.now(clock).validOn(), notices.calendar()), List.of());
        } catch (Refusal refusal) {
            return new Outlined(steps, outline.limits(), outline.fees(), outline.flags(), documents, Map.of(), Map.of(), refusal.problems());
        }
    }
}
