package org.yuanlian.window.track;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Problem;
import org.yuanlian.process.Act;
import org.yuanlian.process.CaseState;
import org.yuanlian.process.Signature;
import org.yuanlian.process.StepState;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceLimit;
import org.yuanlian.window.declared.ServiceDeclaration.Signing;
import org.yuanlian.window.declared.ServiceDeclaration.Stop;

/// An application as it stands.
///
/// @param version of the case; who acts must have seen the latest
/// @param problems why days are missing, where they are
public record Tracked(
        CaseState state, long version, List<TrackedStep> steps, List<Moment> moments, List<Escalated> escalated, List<TrackedLimit> whole,
        List<Problem> problems) {

    /// A limit over the whole way.
    ///
    /// @param dueOn null while nothing that it counts is in hand, or where a calendar is missing
    /// @param stands whether nothing that it counts is in hand
    /// @param doneOn when its last step was done
    public record TrackedLimit(
            ServiceLimit limit, @Nullable LocalDate dueOn, @Nullable Integer leftDays, boolean stands, @Nullable LocalDate doneOn) {}

    /// @param limits those that are the step's own
    /// @param dueOn null where nothing limits it, its clock stands still, or a calendar is missing
    /// @param dueAt where hours end first, which leaves no days to count
    /// @param leftDays days of the term's kind; less than none once it has passed
    /// @param mayStop what may stop its clock
    public record TrackedStep(
            String id,
            Text title,
            String department,
            Text departmentName,
            List<String> dependsOn,
            StepState state,
            int round,
            List<ServiceLimit> limits,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            @Nullable Integer leftDays,
            @Nullable SuspensionKind stoppedBy,
            @Nullable LocalDate stoppedSince,
            @Nullable LocalDate endedOn,
            @Nullable Signing signing,
            List<String> signers,
            List<Signature> signatures,
            @Nullable String assignee,
            @Nullable String delegate,
            int urged,
            List<Stop> mayStop) {}

    /// @param step null where it is about the whole
    /// @param detail to whom, for what, or by which department
    public record Moment(
            Instant at, Act act, @Nullable String step, int round, String by, @Nullable String detail, @Nullable Boolean approves, String text) {}
}
