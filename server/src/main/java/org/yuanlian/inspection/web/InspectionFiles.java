package org.yuanlian.inspection.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.inspection.Checklists;
import org.yuanlian.inspection.Doubt;
import org.yuanlian.inspection.Fieldwork;
import org.yuanlian.inspection.FollowUps;
import org.yuanlian.inspection.Inspections;
import org.yuanlian.inspection.Seen;
import org.yuanlian.inspection.Visit;
import org.yuanlian.inspection.declared.ChecklistDeclaration;
import org.yuanlian.inspection.store.PlanRows;
import org.yuanlian.inspection.web.Wire.PhotoSheet;
import org.yuanlian.inspection.web.Wire.RecordSheet;
import org.yuanlian.inspection.web.Wire.TaskSheet;
import org.yuanlian.inspection.web.Wire.VisitLine;

/// Inspections as a workbook: visits, answers, photos with their doubts, tasks; the mark of demonstration in every row.
@RestController
final class InspectionFiles {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final Inspections inspections;
    private final Fieldwork fieldwork;
    private final FollowUps followUps;
    private final Checklists checklists;
    private final Wire wire;

    InspectionFiles(
            Inspections inspections, Fieldwork fieldwork, FollowUps followUps, Checklists checklists, Wire wire) {
        this.inspections = inspections;
        this.fieldwork = fieldwork;
        this.followUps = followUps;
        this.checklists = checklists;
        this.wire = wire;
    }

    /// @param plan null for all that the caller may see
    @GetMapping("/api/inspections/export")
    @Audited("visit.export")
    ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable UUID plan) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Yuanlian", "1.0")) {
            var records = fieldwork.records(plan, false).stream().map(wire::record).toList();
            visits(workbook.newWorksheet("走访"), plan);
            answers(workbook.newWorksheet("核查结果"), records, plan);
            photos(workbook.newWorksheet("照片"), records);
            tasks(workbook.newWorksheet("整改任务"), records);
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook cannot be written", e);
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("inspections.xlsx").build().toString())
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .body(bytes.toByteArray());
    }

    private void visits(Worksheet sheet, @Nullable UUID plan) {
        row(sheet, 0, "计划", "项目", "所在地", "核查人", "应于", "完成时间", "逾期", "数据性质");
        var row = 1;
        for (VisitLine visit : inspections.visits(new PlanRows.Wanted(plan, null, null, false)).stream().map(wire::visit).toList()) {
            row(sheet, row++, visit.planTitle(), visit.projectName(), visit.placeName(), visit.inspector(), visit.dueOn(),
                    visit.visitedAt(), visit.overdue() ? "逾期" : "", made(visit.demo()));
        }
    }

    private void answers(Worksheet sheet, List<RecordSheet> records, @Nullable UUID plan) {
        var asked = inspections.visits(new PlanRows.Wanted(plan, null, null, false)).stream()
                .collect(Collectors.toMap(Visit::id, visit -> checklists.of(visit.plan()).body()));
        row(sheet, 0, "记录编号", "项目", "所在地", "核查人", "开始", "结束", "经度", "纬度", "问题", "回答", "备注", "结论", "疑点", "数据性质");
        var row = 1;
        for (var record : records) {
            for (var answer : record.answers()) {
                var at = record.at();
                row(sheet, row++, record.id(), record.projectName(), record.placeName(), record.by(), record.startedAt(),
                        record.finishedAt(), at == null ? null : at.lon(), at == null ? null : at.lat(),
                        title(asked.get(record.visit()), answer), value(asked.get(record.visit()), answer), answer.remark(), record.finding(), doubts(record.doubts()), made(record.demo()));
            }
        }
    }

    private static String title(@Nullable ChecklistDeclaration asked, Seen.Answer answer) {
        return asked == null ? answer.question() : asked.question(answer.question()).map(found -> found.title().zh()).orElse(answer.question());
    }

    private static String value(@Nullable ChecklistDeclaration asked, Seen.Answer answer) {
        return switch (answer.value()) {
            case "true" -> "是";
            case "false" -> "否";
            case "CONFIRMED" -> "属实";
            case "DISPUTED" -> "有异议";
            case String value when asked != null -> asked.question(answer.question()).stream()
                    .flatMap(question -> question.choices().stream())
                    .filter(choice -> choice.id().equals(value))
                    .map(choice -> choice.title().zh())
                    .findFirst()
                    .orElse(value);
            case String value -> value;
        };
    }

    private static void photos(Worksheet sheet, List<RecordSheet> records) {
        row(sheet, 0, "记录编号", "项目", "问题", "拍摄时间·设备", "拍摄时间·照片", "SHA-256", "疑点", "采信人", "采信理由", "数据性质");
        var row = 1;
        for (var record : records) {
            for (PhotoSheet photo : record.photos()) {
                var over = photo.takenOver();
                row(sheet, row++, record.id(), record.projectName(), photo.question(), photo.takenAt(), photo.exifAt(), photo.sha256(),
                        doubts(photo.doubts()), over == null ? null : over.by(), over == null ? null : over.reason(), made(record.demo()));
            }
        }
    }

    private void tasks(Worksheet sheet, List<RecordSheet> records) {
        row(sheet, 0, "项目", "任务", "责任方", "期限", "状态", "超期(天)", "办理情况", "数据性质");
        var wanted = records.stream().map(RecordSheet::id).collect(Collectors.toSet());
        var row = 1;
        for (TaskSheet task : followUps.within(Caller.current().place(), false).stream().map(wire::task).toList()) {
            if (wanted.contains(task.record())) {
                row(sheet, row++, task.projectName(), task.title(), task.addressee(), task.dueOn(), task.state(), task.overdueDays(),
                        task.events().stream().map(event -> "%s %s".formatted(event.kind(), event.text())).collect(Collectors.joining("；")),
                        made(task.demo()));
            }
        }
    }

    private static String doubts(List<Doubt> doubts) {
        return doubts.stream().map(InspectionFiles::word).collect(Collectors.joining("；"));
    }

    private static String word(Doubt doubt) {
        return switch (doubt) {
            case TIME_MISSING -> "照片未记拍摄时间";
            case TIME_BEFORE_VISIT -> "拍摄早于本次走访";
            case TIME_AHEAD -> "时间晚于收到时间";
            case PLACE_MISSING -> "没有位置";
            case PLACE_FAR -> "位置距所在地过远";
            case DUPLICATE -> "同一照片用于其他项目";
        };
    }

    private static String made(boolean demo) {
        return demo ? "演示数据" : "";
    }

    private static void row(Worksheet sheet, int row, @Nullable Object... cells) {
        var written = Arrays.asList(cells);
        for (var column = 0; column < written.size(); column++) {
            switch (written.get(column)) {
                case null -> {}
                case Number number -> sheet.value(row, column, number);
                case Object value -> sheet.value(row, column, value.toString());
            }
        }
    }
}
