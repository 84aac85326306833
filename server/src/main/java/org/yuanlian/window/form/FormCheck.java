package org.yuanlian.window.form;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whether a schema is JSON Schema 2020-12, asks only for what a page can show, and says everything in
/// both languages: English stands under `x-en`, since a schema knows one title only.
record FormCheck(JsonLines lines, JsonNode root, Problems found, List<Field> fields) {
    private static final String DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean");
    private static final Set<String> OF_THE_FORM = Set.of(
            "$schema", "title", "description", "x-en", "type", "properties", "required", "additionalProperties", "allOf", "if",
            "then", "else", "dependentRequired");
    private static final Set<String> OF_A_FIELD = Set.of(
            "type", "title", "description", "x-en", "x-unit", "x-when", "x-lines", "default", "examples", "oneOf", "format",
            "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength");

    static FormCheck of(String file, byte[] json) {
        var found = new Problems();
        try {
            var check = new FormCheck(
                    JsonLines.of(file, json), JsonMapper.shared().readTree(json), found, new ArrayList<>());
            check.run();
            return check;
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            found.add(
                    "window.form.syntax", "%s:%d".formatted(file, line), "",
                    "This is no JSON: %s.".formatted(e.getOriginalMessage().lines().findFirst().orElse("")),
                    "a comma or a quote is missing");
            return new FormCheck(new JsonLines(file, Map.of()), JsonMapper.shared().createObjectNode(), found, List.of());
        }
    }

    List<Problem> problems() {
        return found.asList();
    }

    private void run() {
        if (!DIALECT.equals(root.path("$schema").asString(""))) {
            add("window.form.dialect", "/$schema", root.path("$schema").asString(""), "A form is JSON Schema 2020-12.", "\"%s\" is meant".formatted(DIALECT));
        }
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SchemaLocation.of(DIALECT));
        meta.validate(root).stream().filter(error -> !error.getInstanceLocation().toString().endsWith("/type")).forEach(error ->
                add("window.form.schema", error.getInstanceLocation().toString(), "", "JSON Schema does not know this: %s.".formatted(error.getMessage()), null));
        if (root.path("additionalProperties").asBoolean(true)) {
            add("window.form.open", "/additionalProperties", "", "A form says \"additionalProperties\": false, so that nothing unasked is handed in.", null);
        }
        keywords("", root, OF_THE_FORM);
        titled("", root);
        root.path("properties").propertyStream().forEach(entry -> field(entry.getKey(), entry.getValue()));
        if (fields.isEmpty()) {
            add("window.form.empty", "/properties", "", "A form asks for one thing at least.", null);
        }
        references();
    }

    private void field(String name, JsonNode asked) {
        var at = "/properties/" + name;
        keywords(at, asked, OF_A_FIELD);
        titled(at, asked);
        var type = asked.path("type").asString("");
        if (!TYPES.contains(type)) {
            add("window.field.type", at + "/type", type, "A page shows a string, an integer, a number or a boolean.",
                    Nearest.to(type, TYPES).map("\"%s\" is meant"::formatted).orElse(null));
        }
        var choices = new ArrayList<String>();
        for (var i = 0; i < asked.path("oneOf").size(); i++) {
            var choice = asked.path("oneOf").get(i);
            titled(at + "/oneOf/" + i, choice);
            choices.add(choice.path("const").asString(""));
        }
        KnownFact.askedBy(name, asked.path("title").asString("")).ifPresent(fact -> add(
                "window.field.known", at, name, "The system knows this already; nothing is asked for twice.",
                "\"%s\" belongs into \"known\" of the service".formatted(fact)));
        fields.add(new Field(name, type, text(asked), List.copyOf(choices)));
    }

    private void references() {
        var names = fields.stream().map(Field::name).toList();
        for (var i = 0; i < root.path("required").size(); i++) {
            known(names, "/required/" + i, root.path("required").get(i).asString(""));
        }
        for (var field : fields) {
            root.path("properties").path(field.name()).path("x-when").propertyNames().forEach(
                    name -> known(names, "/properties/%s/x-when/%s".formatted(field.name(), name), name));
        }
    }

    private void known(List<String> names, String at, String name) {
        if (!names.contains(name)) {
            add("window.field.unknown", at, name, "The form has no such field.",
                    Nearest.to(name, names).map("\"%s\" is meant"::formatted).orElse(null));
        }
    }

    private void keywords(String at, JsonNode node, Set<String> known) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                add("window.form.keyword", at + "/" + name, name, "No page shows this, so a form does not use it.",
                        Nearest.to(name, known).map("\"%s\" is meant"::formatted).orElse(null));
            }
        }
    }

    private void titled(String at, JsonNode node) {
        if (text(node).zh().isBlank() || text(node).en().isBlank()) {
            add("window.field.title", at, "", "This needs a \"title\" in Chinese and \"x-en\": { \"title\": … } in English.", null);
        }
    }

    private static Text text(JsonNode node) {
        return new Text(node.path("title").asString(""), node.path("x-en").path("title").asString(""));
    }

    private void add(String code, String pointer, String value, String what, @Nullable String maybe) {
        found.add(code, lines.where(pointer), value, what, maybe);
    }
}
