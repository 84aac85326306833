package org.yuanlian.window.form;

import com.networknt.schema.Error;
import org.yuanlian.kernel.Problem;

/// What the validator finds, told by field and in both languages.
final class Fault {
    private Fault() {}

    static Problem of(Error error) {
        var inside = error.getInstanceLocation().toString().replaceFirst("^/", "").replace('/', '.');
        var own = error.getProperty();
        var where = own == null || error.getKeyword().equals("type") ? inside : inside.isEmpty() ? own : inside + "." + own;
        var value = error.getInstanceNode() == null || error.getInstanceNode().isContainer()
                ? ""
                : error.getInstanceNode().asString();
        if (error.getEvaluationPath().toString().contains("/oneOf")) {
            return Problem.of("window.answer.choice", where, value);
        }
        var first = error.getArguments() == null || error.getArguments().length == 0 ? "" : String.valueOf(error.getArguments()[0]);
        return switch (error.getKeyword()) {
            case "required", "dependentRequired" -> Problem.of("window.answer.missing", where, "");
            case "type" -> Problem.of("window.answer.type", where, value);
            case "enum", "const" -> Problem.of("window.answer.choice", where, value);
            case "minimum" -> Problem.of("window.answer.range#least", where, value, first);
            case "exclusiveMinimum" -> Problem.of("window.answer.range#above", where, value, first);
            case "maximum" -> Problem.of("window.answer.range#most", where, value, first);
            case "exclusiveMaximum" -> Problem.of("window.answer.range#below", where, value, first);
            case "multipleOf" -> Problem.of("window.answer.step", where, value, first);
            case "minLength" -> Problem.of("window.answer.short", where, value, first);
            case "maxLength" -> Problem.of("window.answer.long", where, value, first);
            case "format", "pattern" -> Problem.of("window.answer.shape", where, value);
            case "additionalProperties", "unevaluatedProperties" -> Problem.of("window.answer.unasked", where, "");
            default -> Problem.of("window.answer.other", where, value, error.getMessage());
        };
    }
}
