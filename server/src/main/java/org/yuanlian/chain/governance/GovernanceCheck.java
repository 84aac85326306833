package org.yuanlian.chain.governance;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanlian.chain.PlainText;
import org.yuanlian.chain.Points;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;

/// What must hold of a record of governance, all of it told at once.
@Component
final class GovernanceCheck {
    private static final int LONGEST = 400;
    private final Chains chains;
    private final Points points;

    GovernanceCheck(Chains chains, Points points) {
        this.chains = chains;
        this.points = points;
    }

    void refuse(Appointment.What what) {
        var problems = new Problems();
        chain(what.chain(), problems);
        text("holder", what.holder(), problems);
        if (what.post() != null) {
            PlainText.fault("post", what.post(), LONGEST).ifPresent(problems::add);
        }
        text("source", what.grounds().source(), problems);
        var seat = what.seat();
        if (what.part().isOfAPlace() && (seat == null || !points.isPlace(seat))) {
            problems.add(Problem.of("chain.site.unknown", "seat", seat == null ? "" : seat.key()));
        }
        var until = what.until();
        if (until != null && !until.isAfter(what.since())) {
            problems.add(Problem.of("chain.placement.order", "until", until.toString()));
        }
        problems.refuseIfAny("The appointment is not in order.");
    }

    void refuse(Duty.What what) {
        var problems = new Problems();
        chain(what.chain(), problems);
        text("told", what.told(), problems);
        text("bearer", what.bearer(), problems);
        text("source", what.grounds().source(), problems);
        if (what.due().isBefore(what.since())) {
            problems.add(Problem.of("chain.placement.order", "due", what.due().toString()));
        }
        problems.refuseIfAny("The duty is not in order.");
    }

    void refuseReport(LocalDate on, LocalDate today, String told, String source) {
        var problems = new Problems();
        text("told", told, problems);
        text("source", source, problems);
        if (on.isAfter(today)) {
            problems.add(Problem.of("chain.duty.future", "on", on.toString()));
        }
        problems.refuseIfAny("The report is not in order.");
    }

    private void chain(String code, Problems problems) {
        if (chains.byCode(code).isEmpty()) {
            var codes = chains.all().stream().map(Chain::code).toList();
            problems.add(Problem.of("chain.chain.unknown", "chain", code, Nearest.to(code, codes).orElse("")));
        }
    }

    private static void text(String field, String value, Problems problems) {
        if (value.isBlank()) {
            problems.add(Problem.of(field.equals("source") ? "chain.source.none" : "chain.governance.blank", field, ""));
        } else {
            PlainText.fault(field, value, LONGEST).ifPresent(problems::add);
        }
    }
}
