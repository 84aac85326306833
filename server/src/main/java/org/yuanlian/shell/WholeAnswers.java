package org.yuanlian.shell;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// An answer writes null rather than leaving a property out, so each of its properties is there; a caller may leave out
/// of a request what may be null.
@SuppressWarnings({"rawtypes", "unchecked"}) // swagger-models hands schemas on without their type
final class WholeAnswers implements OpenApiCustomizer {
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void customise(OpenAPI description) {
        var schemas = description.getComponents().getSchemas();
        var asked = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>();
        operations(description)
                .flatMap(operation -> operation.getRequestBody() == null
                        ? Stream.empty()
                        : named(operation.getRequestBody().getContent()))
                .forEach(open::add);
        while (!open.isEmpty()) {
            var name = open.remove();
            if (asked.add(name)) {
                open.addAll(names(Objects.requireNonNull(schemas.get(name))));
            }
        }
        schemas.forEach((name, schema) -> {
            if (!asked.contains(name) && schema.getProperties() != null) {
                schema.setRequired(new ArrayList<>(((Map<String, Schema>) schema.getProperties()).keySet()));
            }
        });
    }

    private static Stream<Operation> operations(OpenAPI description) {
        return description.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static Stream<String> named(Content content) {
        return content.values().stream()
                .map(media -> media.getSchema())
                .filter(Objects::nonNull)
                .flatMap(schema -> names(schema).stream());
    }

    private static Set<String> names(Schema<?> schema) {
        var names = new LinkedHashSet<String>();
        var parts = Stream.of(
                        schema.getProperties() == null ? List.<Schema>of() : schema.getProperties().values(),
                        schema.getAnyOf() == null ? List.<Schema>of() : schema.getAnyOf(),
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
                        schema.getAdditionalProperties() instanceof Schema rest ? List.of(rest) : List.<Schema>of())
                .flatMap(Collection::stream);
        if (schema.get$ref() != null) {
            names.add(schema.get$ref().substring(REFERENCE.length()));
        }
        parts.forEach(part -> names.addAll(names(part)));
        return names;
    }
}
