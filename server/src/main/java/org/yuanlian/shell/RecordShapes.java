package org.yuanlian.shell;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Describes records as they are declared: each under a name of its own, and null only where `@Nullable` says so.
/// A record inside a controller is named after it too, since every controller has its `Page` and its `Line`.
@SuppressWarnings("rawtypes") // swagger-core hands schemas on without their type
final class RecordShapes implements ModelConverter {
    private static final String CONTROLLER = "Controller";
    private static final Names NAMES = new Names();

    static ModelResolver resolver() {
        return new ModelResolver(Json31.mapper(), NAMES);
    }

    private static final class Names extends TypeNameResolver {
        @Override
        protected String getNameOfClass(Class<?> type) {
            var around = type.getEnclosingClass();
            var resource = around == null ? "" : around.getSimpleName();
            return resource.endsWith(CONTROLLER)
                    ? resource.substring(0, resource.length() - CONTROLLER.length()) + type.getSimpleName()
                    : type.getSimpleName();
        }
    }

    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (raw.isRecord()) {
            var described = context.getDefinedModels().get(NAMES.getNameOfClass(raw));
            if (described != null && described.getProperties() != null) {
                components(raw).forEach(component -> describe(described, component));
            }
        }
        return resolved;
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(component.getType())
                        : Stream.of(component));
    }

    @SuppressWarnings("unchecked")
    private static void describe(Schema record, RecordComponent component) {
        var properties = (Map<String, Schema>) record.getProperties();
        var property = properties.get(component.getName());
        if (property == null) {
            return;
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            record.addRequiredItem(component.getName());
        } else if (property.get$ref() != null) {
            var nothing = new Schema<>();
            nothing.addType("null");
            properties.put(component.getName(), new Schema<>().anyOf(List.of(property, nothing)));
        } else if (property.getTypes() != null) {
            property.addType("null");
        }
    }
}
