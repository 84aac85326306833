package org.yuanlian.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.web.Wire.Amount;
import org.yuanlian.ledger.web.Wire.ProjectLine;

/// The list of projects as a file, with the as-of pair and the mark of demonstration in every row.
@RestController
final class ExportController {
    private static final int PAGE = 500;
    private static final List<String> HEADER = List.of(
            "项目编号", "项目名称", "投资方", "区县", "园区", "产业链", "行业", "活动批次", "签约年份", "协议金额(元)", "币种",
            "到位资金·上报(元)", "到位资金·核实(元)", "阶段·上报", "阶段·核实", "进入阶段日期", "下一节点应于", "超期天数", "责任人", "数据性质",
            "事实时点", "认知时点");
    private final Portfolios portfolios;
    private final StageRules rules;
    private final Wire wire;
    private final Clock clock;

    ExportController(Portfolios portfolios, StageRules rules, Wire wire, Clock clock) {
        this.portfolios = portfolios;
        this.rules = rules;
        this.wire = wire;
        this.clock = clock;
    }

    @GetMapping("/api/projects/export")
    @Audited("project.export")
    ResponseEntity<StreamingResponseBody> export(
            @ModelAttribute Query query, @RequestParam(defaultValue = "xlsx") String format) {
        var wanted = query.selection(clock);
        var caller = Caller.current();
        var csv = format.equals("csv");
        StreamingResponseBody body = out -> {
            var rows = csv ? new Csv(out) : new Xlsx(out);
            caller.run(() -> write(wanted, rows));
        };
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("projects-%s.%s".formatted(wanted.validOn(), csv ? "csv" : "xlsx"))
                                .build()
                                .toString())
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        csv ? "text/csv; charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(body);
    }

    private void write(Selection wanted, Rows rows) {
        try (rows) {
            rows.add(HEADER);
            for (int offset = 0; ; offset += PAGE) {
                var page = portfolios.list(wanted, Order.NAME, false, offset, PAGE).lines();
                for (var line : page) {
                    rows.add(cells(wire.line(line, wanted.validOn()), wanted));
                }
                if (page.size() < PAGE) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The export broke off", e);
        }
    }

    private List<Object> cells(ProjectLine line, Selection wanted) {
        return java.util.Arrays.asList(
                line.code(),
                line.name(),
                line.investor(),
                line.placeName(),
                line.parkName(),
                line.chainName(),
                line.industryName(),
                line.event(),
                line.signYear(),
                yuan(line.amount()),
                line.amount() == null ? null : line.amount().currency(),
                yuan(line.arrived()),
                yuan(line.arrivedVerified()),
                line.stage() == null ? null : rules.rule(line.stage()).title().zh(),
                line.stageVerified() == null ? null : rules.rule(line.stageVerified()).title().zh(),
                line.stageSince(),
                line.nextDue(),
                line.overdueDays() == 0 ? null : line.overdueDays(),
                line.responsible(),
                line.demo() ? "演示数据" : "",
                wanted.validOn(),
                wanted.asOf().recordedAt());
    }

    private static @Nullable BigDecimal yuan(@Nullable Amount amount) {
        return amount == null ? null : new BigDecimal(amount.amount());
    }

    private interface Rows extends AutoCloseable {
        void add(List<?> cells) throws IOException;

        @Override
        void close() throws IOException;
    }

    private static final class Xlsx implements Rows {
        private final Workbook workbook;
        private final org.dhatim.fastexcel.Worksheet sheet;
        private int row;

        Xlsx(OutputStream out) {
            workbook = new Workbook(out, "Yuanlian", "1.0");
            sheet = workbook.newWorksheet("项目");
        }

        @Override
        public void add(List<?> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                switch (cells.get(column)) {
                    case null -> {}
                    case Number number -> sheet.value(row, column, number);
                    case Object value -> sheet.value(row, column, value.toString());
                }
            }
            if (++row % 1_000 == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.finish();
        }
    }

    private static final class Csv implements Rows {
        private final OutputStreamWriter out;

        Csv(OutputStream out) throws IOException {
            this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            this.out.write('\uFEFF');
        }

        @Override
        public void add(List<?> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                out.write(column == 0 ? "" : ",");
                out.write(cell == null ? "" : quoted(cell.toString()));
            }
            out.write("\r\n");
        }

        /// A cell that begins like a formula would be run by a spreadsheet.
        private static String quoted(String text) {
            var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
            return '"' + safe.replace("\"", "\"\"") + '"';
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
