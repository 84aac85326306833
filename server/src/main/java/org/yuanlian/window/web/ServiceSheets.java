package org.yuanlian.window.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Text;
import org.yuanlian.department.Departments;
import org.yuanlian.window.Service;
import org.yuanlian.window.Services;
import org.yuanlian.window.declared.ServiceDeclaration.AskedDocument;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceFee;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceFlag;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceLimit;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceResult;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceStep;
import tools.jackson.databind.JsonNode;

/// Services as they cross the wire.
@Component
final class ServiceSheets {
    private final Services services;
    private final Departments departments;

    ServiceSheets(Services services, Departments departments) {
        this.services = services;
        this.departments = departments;
    }

    /// @param steps how many there are, all told
    record ServiceLine(
            String id, Text title, Text summary, String window, Text owner, int steps, List<ServiceLimit> limits, List<ServiceFee> fees, boolean verified,
            String source) {}

    record WindowSheet(String id, Text title, Text summary, List<ServiceLine> services) {}

    record StepSheet(ServiceStep step, Text department, List<Text> signers) {}

    /// @param form its JSON Schema
    record ServiceSheet(
            ServiceLine service, int version, List<AskedDocument> documents, List<StepSheet> steps, List<ServiceFlag> flags, List<ServiceResult> results,
            JsonNode form) {}

    List<WindowSheet> windows() {
        var windows = services.windows();
        var all = services.inForce();
        return windows.windows().stream()
                .map(window -> new WindowSheet(
                        window.id(), window.title(), window.summary(),
                        all.stream().filter(own -> own.body().window().equals(window.id())).map(this::line).toList()))
                .toList();
    }

    ServiceLine line(Service service) {
        var body = service.body();
        var header = service.declared().header();
        return new ServiceLine(
                service.id(), header.title(), body.summary(), body.window(), departments.title(body.owner()), body.steps().size(), body.limits(),
                body.fees(), header.verified(), header.source());
    }

    ServiceSheet sheet(Service service) {
        var body = service.body();
        var steps = body.steps().stream()
                .map(step -> new StepSheet(
                        step, departments.title(step.department()), step.signers().stream().map(departments::title).toList()))
                .toList();
        return new ServiceSheet(
                line(service), service.version(), body.documents(), steps, body.flags(), body.results(), service.form().schema());
    }
}
