package org.yuanlian.window.declared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.window.form.KnownFact;
import tools.jackson.databind.JsonNode;

/// A service: what is asked, which steps it takes, within which limits, for which fees, and what comes of it.
/// The form stands beside it in `form.schema.json`.
///
/// @param window the window at which it is applied for
/// @param owner the department that answers for it
/// @param known what is shown of the applicant and never asked
public record ServiceDeclaration(
        String window,
        Text summary,
        String owner,
        List<KnownFact> known,
        List<AskedDocument> documents,
        List<ServiceStep> steps,
        List<ServiceLimit> limits,
        List<ServiceFee> fees,
        List<ServiceFlag> flags,
        List<ServiceResult> results) {

    public static final String SUBMITTED = "submitted";
    public static final String RECEIVED = ".received";
    public static final String DONE = ".done";
    public static final String WAITING = ".waiting";

    public enum Need {
        REQUIRED,
        OPTIONAL,
        /// May follow later; until then it is owed.
        DEFERRABLE
    }

    public record AskedDocument(String id, Text title, Need need, List<Condition> when) {}

    public enum Signing {
        ALL,
        ANY
    }

    /// What may stop the clock of a step.
    public enum Stop {
        CORRECTION,
        PUBLICITY,
        HEARING,
        EXPERT_REVIEW,
        TESTING,
        PAUSE
    }

    /// @param signing whether all of `signers` must agree, or any of them; null where nobody else signs
    public record ServiceStep(
            String id,
            Text title,
            String department,
            List<String> dependsOn,
            List<Condition> when,
            @Nullable Signing signing,
            List<String> signers,
            List<Stop> stops) {}

    public enum Basis {
        STATUTORY,
        PROMISED
    }

    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        HOURS
    }

    /// A limit as its source states it.
    ///
    /// @param from the event that starts it: `submitted`, or a step's `<step>.received` or `<step>.done`
    /// @param until the event that must have happened by its end
    /// @param excludes what its days do not count, in words
    /// @param notCounted the same as steps: `<step>`, or `<step>.waiting` until it is received
    public record ServiceLimit(
            String id,
            Text title,
            Basis basis,
            String from,
            String until,
            int limit,
            Unit unit,
            List<Condition> when,
            List<Text> excludes,
            List<String> notCounted,
            String source,
            boolean verified) {

        /// Whether it is the limit of this one step, and not of a stretch of several.
        public boolean isOf(String step) {
            return from.equals(step + RECEIVED) && until.equals(step + DONE);
        }

        /// Whether it runs from the application, over several steps.
        public boolean isOfTheWholeWay() {
            return from.equals(SUBMITTED) && until.endsWith(DONE);
        }

        public boolean appliesTo(JsonNode answers) {
            return Condition.all(when, answers);
        }
    }

    /// @param amount in yuan
    public record ServiceFee(String id, Text title, BigDecimal amount, List<Condition> when, String source, boolean verified) {}

    /// What is said of an application beside its limits, such as that it costs its applicant nothing.
    public record ServiceFlag(String id, Text title, Text what, List<Condition> when, String source, boolean verified) {}

    /// @param step the step that brings it forth
    public record ServiceResult(String id, Text title, String step) {}

    public Optional<ServiceStep> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    public List<AskedDocument> documentsFor(JsonNode answers) {
        return documents.stream().filter(document -> Condition.all(document.when(), answers)).toList();
    }

    public List<ServiceStep> stepsFor(JsonNode answers) {
        return steps.stream().filter(step -> Condition.all(step.when(), answers)).toList();
    }

    public List<ServiceLimit> limitsFor(JsonNode answers) {
        return limits.stream().filter(limit -> limit.appliesTo(answers)).toList();
    }

    public List<ServiceFee> feesFor(JsonNode answers) {
        return fees.stream().filter(fee -> Condition.all(fee.when(), answers)).toList();
    }

    public List<ServiceFlag> flagsFor(JsonNode answers) {
        return flags.stream().filter(flag -> Condition.all(flag.when(), answers)).toList();
    }
}
