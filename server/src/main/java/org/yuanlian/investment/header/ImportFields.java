package org.yuanlian.investment.header;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The declared fields, in the order of their declaration.
public record ImportFields(List<Field> fields) {

    private record File(
            String kind,
            String id,
            int version,
            Field.Title title,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            boolean verified,
            List<Field> fields) {}

    /// Reads the declaration that ships with the program.
    public static ImportFields shipped() {
        var mapper = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        try (var file = ImportFields.class.getResourceAsStream("/declarations/ledger/import-fields.yaml")) {
            return new ImportFields(mapper.readValue(file, File.class).fields());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
