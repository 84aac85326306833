package org.yuanlian.declaration;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.LocalDate;
import java.util.Arrays;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of one kind: the keys of the header and of its record in one object.
final class KindSchema {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private KindSchema() {}

    static String of(DeclarationKind<?> kind) {
        var schema = generator().generateSchema(Header.class);
        var body = generator().generateSchema(kind.shape());
        merge(schema, body);
        schema.withObject("properties").withObject("kind").put("const", kind.name());
        return JSON.writeValueAsString(schema) + "\n";
    }

    private static void merge(ObjectNode schema, ObjectNode body) {
        schema.withObject("properties").setAll((ObjectNode) body.get("properties"));
        if (body.get("required") instanceof ArrayNode required) {
            schema.withArray("required").addAll(required);
        }
        if (body.get("$defs") instanceof ObjectNode definitions) {
            schema.withObject("$defs").setAll(definitions);
        }
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(
                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        config.forFields().withRequiredCheck(field -> isRequired(field.getDeclaringType().getErasedType(), field.getName()));
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            var erased = type.getErasedType();
            if (erased == LocalDate.class) {
                return text(context.getGeneratorConfig().createObjectNode().put("format", "date"));
            }
            var isText = erased.isRecord() && Scalars.isOne(erased);
            return isText ? text(context.getGeneratorConfig().createObjectNode()) : null;
        });
        return new SchemaGenerator(config.build());
    }

    private static CustomDefinition text(ObjectNode node) {
        return new CustomDefinition(node.put("type", "string"), true);
    }

    private static boolean isRequired(Class<?> shape, String name) {
        return shape.isRecord()
                && Arrays.stream(shape.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .anyMatch(Binder::isRequired);
    }

}
