package org.yuanlian.window.form;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A form in order: its JSON Schema, what it asks for, and the judge of what is filled in.
public final class Form {
    /// What a page reads in a schema and a validator does not.
    static final List<String> OF_OUR_OWN = List.of("x-en", "x-unit", "x-when", "x-lines");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .keywords(OF_OUR_OWN.stream().map(NonValidationKeyword::new).toList())
                    .build(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final JsonNode node;
    private final Schema schema;
    private final List<Field> fields;

    private Form(JsonNode node, List<Field> fields) {
        this.node = node;
        this.schema = REGISTRY.getSchema(node);
        this.fields = fields;
    }

    /// @param file where it lies, for the places of problems
    /// @throws Refusal with all that is wrong with the schema
    public static Form read(String file, byte[] json) {
        var check = FormCheck.of(file, json);
        if (!check.problems().isEmpty()) {
            throw new Refusal("The form %s is not in order.".formatted(file), check.problems());
        }
        return new Form(JsonMapper.shared().readTree(json), check.fields());
    }

    public JsonNode schema() {
        return node;
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// Every fault of what was filled in, one for each field, in the order of the form.
    public List<Problem> faults(JsonNode answers) {
        Map<String, Problem> found = new LinkedHashMap<>();
        for (var error : schema.validate(answers)) {
            var fault = Fault.of(error);
            found.putIfAbsent(fault.where(), fault);
        }
        var order = fields.stream().map(Field::name).toList();
        return found.values().stream()
                .sorted(Comparator.comparingInt(fault -> Math.floorMod(order.indexOf(fault.where()), Integer.MAX_VALUE)))
                .toList();
    }
}
