package org.yuanlian.investment.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.investment.Imports;
import org.yuanlian.investment.header.ChosenSheet;
import org.yuanlian.investment.header.ContractKind;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.header.SavedMapping;
import org.yuanlian.investment.store.ImportFile;
import org.yuanlian.kernel.Language;

/// Files in, problems out.
@RestController
@RequestMapping("/api/imports")
@Requires(Permission.IMPORT)
final class ImportController {
    private static final int SHOWN = 500;
    private static final int ALL = 100_000;
    private final Imports imports;
    private final ImportFields fields;

    ImportController(Imports imports, ImportFields fields) {
        this.imports = imports;
        this.fields = fields;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportDetail> upload(@RequestParam MultipartFile file, Locale locale) throws IOException {
        var name = file.getOriginalFilename() == null ? "upload" : file.getOriginalFilename().replaceAll(".*[/\\\\]", "");
        var handedIn = imports.handIn(name, file.getInputStream());
        return ResponseEntity.status(handedIn.again() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(detail(handedIn.file(), Language.of(locale.toLanguageTag())));
    }

    record Chosen(int column, @Nullable String field, @Nullable String unit) {}

    record ChosenColumns(String sheet, int headerRow, List<Chosen> columns, @Nullable LocalDate asOf) {
        ChosenSheet chosen() {
            var named = columns.stream()
                    .filter(chosen -> chosen.field() != null && !chosen.field().isBlank())
                    .map(chosen -> new SavedMapping.Column(chosen.column(), "", String.valueOf(chosen.field()), chosen.unit()))
                    .toList();
            return new ChosenSheet(sheet, headerRow, asOf, named);
        }
    }

    record Assumed(ImportDetail.Assumptions.@Nullable Contract contractKind) {
        @Nullable ContractKind kind() {
            return contractKind == null ? null : contractKind.kind();
        }
    }

    record NewMapping(List<ChosenColumns> sheets, @Nullable Assumed assumptions) {}

    @PutMapping("/{id}/mapping")
    ImportDetail.Previewed map(@PathVariable UUID id, @RequestBody NewMapping mapping, Locale locale) {
        var assumed = mapping.assumptions() == null ? null : mapping.assumptions().kind();
        var seen = imports.map(id, mapping.sheets().stream().map(ChosenColumns::chosen).toList(), assumed);
        var kind = Objects.requireNonNull(imports.find(id).confirmed()).contractKind();
        var language = Language.of(locale.toLanguageTag());
        return ImportDetail.Previewed.of(
                seen.preview(), kind, CellLine.of(seen.problems(), SHOWN, language), CellLine.of(seen.notes(), SHOWN, language));
    }

    record Run(boolean skipRejected) {}

    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportLine run(@PathVariable UUID id, @RequestBody Run run) {
        imports.runInBackground(id, run.skipRejected());
        return line(imports.find(id));
    }

    /// Everything that a page shows of an import, however long ago the file was handed in.
    @GetMapping("/{id}")
    ImportDetail status(@PathVariable UUID id, Locale locale) {
        return detail(imports.find(id), Language.of(locale.toLanguageTag()));
    }

    record Page(List<ImportLine> items) {}

    @GetMapping
    Page latest() {
        return new Page(imports.latest(200).stream().map(this::line).toList());
    }

    /// @param lang of the file; a link asks in the language of the browser, not of the page
    @GetMapping("/{id}/problems.csv")
    ResponseEntity<byte[]> problems(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lang, Locale locale) {
        imports.find(id);
        var language = Language.of(lang == null ? locale.toLanguageTag() : lang);
        var lines = CellLine.of(imports.problems(id, ALL), ALL, language);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problems.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(ProblemsCsv.of(lines, language).getBytes(StandardCharsets.UTF_8));
    }

    private ImportLine line(ImportFile file) {
        return ImportLine.of(file, imports.progress(file.id()).orElse(null));
    }

    private ImportDetail detail(ImportFile file, Language language) {
        var problems = CellLine.of(imports.problems(file.id(), SHOWN), SHOWN, language);
        return ImportDetail.of(file, imports.progress(file.id()).orElse(null), fields, problems);
    }
}
