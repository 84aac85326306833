package org.yuanlian.investment.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.yuanlian.investment.ImportFile;
import org.yuanlian.investment.ImportFile.State;
import org.yuanlian.investment.Imports;
import org.yuanlian.investment.header.Field;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.header.SavedMapping;
import org.yuanlian.investment.load.HandedIn;
import org.yuanlian.investment.load.ImportRun.Preview;
import org.yuanlian.investment.load.SheetProposal;
import org.yuanlian.investment.proposal.CellProblem;
import org.yuanlian.investment.proposal.Proposal;

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

    record Column(int index, String header, List<String> samples) {}

    record Sheet(String name, boolean hidden, @Nullable Integer headerRow, int rows, List<Column> columns) {
        static Sheet of(SheetProposal sheet) {
            var header = sheet.header();
            var columns = sheet.columns().stream()
                    .map(column -> new Column(column.index(), column.header().written(), sheet.samples(column.index())))
                    .toList();
            return new Sheet(sheet.name(), sheet.hidden(), header == null ? null : header.row(), sheet.rows(), columns);
        }
    }

    record FieldLine(String name, Field.Kind kind, boolean required, Map<String, String> title) {
        static FieldLine of(Field field) {
            return new FieldLine(field.id(), field.kind(), field.required(), Map.of("zh", field.title().zh(), "en", field.title().en()));
        }
    }

    record AlreadyImported(@Nullable Instant at, String by, int projects) {}

    record Uploaded(
            UUID id,
            String file,
            String sha256,
            @Nullable String sheet,
            List<Sheet> sheets,
            List<HandedIn.Choice> mapping,
            List<FieldLine> fields,
            @Nullable AlreadyImported alreadyImported) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Uploaded> upload(@RequestParam MultipartFile file) throws IOException {
        var name = file.getOriginalFilename() == null ? "upload" : file.getOriginalFilename().replaceAll(".*[/\\\\]", "");
        var handedIn = imports.handIn(name, file.getInputStream());
        var kept = handedIn.file();
        var answer = new Uploaded(
                kept.id(), kept.name(), kept.sha256().hex(), handedIn.sheet(),
                handedIn.sheets().stream().map(Sheet::of).toList(),
                handedIn.choices(),
                fields.fields().stream().map(FieldLine::of).toList(),
                kept.state() == State.DONE ? new AlreadyImported(kept.finishedAt(), kept.uploadedBy(), kept.result().projects()) : null);
        return ResponseEntity.status(handedIn.again() ? HttpStatus.OK : HttpStatus.CREATED).body(answer);
    }

    record Chosen(int column, @Nullable String field, @Nullable String unit) {}

    record NewMapping(String sheet, int headerRow, List<Chosen> columns, @Nullable LocalDate asOf) {}

    record Row(int row, String place, Map<String, String> values) {
        static Row of(Proposal.Proposed row) {
            var values = row.values().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().text()));
            return new Row(row.row(), row.place().key(), values);
        }
    }

    record Previewed(List<Row> rows, List<CellProblem> problems, int problemsTotal, List<CellProblem> notes, int accepted, int rejected) {
        static Previewed of(Preview preview) {
            return new Previewed(
                    preview.rows().stream().map(Row::of).toList(),
                    preview.problems().stream().limit(SHOWN).toList(),
                    preview.problemsTotal(), preview.notes(), preview.accepted(), preview.rejected());
        }
    }

    @PutMapping("/{id}/mapping")
    Previewed map(@PathVariable UUID id, @RequestBody NewMapping mapping) {
        var columns = mapping.columns().stream()
                .filter(chosen -> chosen.field() != null && !chosen.field().isBlank())
                .map(chosen -> new SavedMapping.Column(chosen.column(), "", String.valueOf(chosen.field()), chosen.unit()))
                .toList();
        return Previewed.of(imports.map(id, mapping.sheet(), mapping.headerRow(), columns, mapping.asOf()));
    }

    record Run(boolean skipRejected) {}

    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Status run(@PathVariable UUID id, @RequestBody Run run) {
        imports.runInBackground(id, run.skipRejected());
        return status(id);
    }

    record Progress(int rows, int total) {}

    record Status(
            UUID id, String file, String sha256, String state, @Nullable Progress progress, ImportFile.Result result,
            List<CellProblem> problems, int problemsTotal, String by, Instant uploadedAt, @Nullable Instant finishedAt) {}

    @GetMapping("/{id}")
    Status status(@PathVariable UUID id) {
        return status(imports.find(id), imports.problems(id, SHOWN));
    }

    record Page(List<Status> items) {}

    @GetMapping
    Page latest() {
        return new Page(imports.latest(200).stream().map(file -> status(file, List.of())).toList());
    }

    @GetMapping("/{id}/problems.csv")
    ResponseEntity<byte[]> problems(@PathVariable UUID id) {
        imports.find(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problems.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(ProblemsCsv.of(imports.problems(id, ALL)).getBytes(StandardCharsets.UTF_8));
    }

    private Status status(ImportFile file, List<CellProblem> problems) {
        return new Status(
                file.id(), file.name(), file.sha256().hex(), file.state().name().toLowerCase(Locale.ROOT),
                imports.progress(file.id()).map(count -> new Progress(count.rows(), count.total())).orElse(null),
                file.result(), problems, file.problemsTotal(), file.uploadedBy(), file.uploadedAt(), file.finishedAt());
    }
}
