package org.yuanlian.bulletin.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.yuanlian.bulletin.Bulletin;
import org.yuanlian.bulletin.Findings.Line;
import org.yuanlian.document.Zip;
import org.yuanlian.ledger.RateKind;

/// A bulletin as a workbook: numerators and denominators, to calculate with, and every figure under its key.
public final class BulletinWorkbook {
    private static final List<String> RATES = List.of("履约", "开工", "投产", "资金到位");

    private BulletinWorkbook() {}

    public static byte[] of(Bulletin bulletin) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Yuanlian", "1.0")) {
            rates(workbook.newWorksheet("四率"), bulletin);
            delays(workbook.newWorksheet("超期项目"), bulletin);
            figures(workbook.newWorksheet("全部数字"), bulletin);
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook cannot be written", e);
        }
        return Zip.settled(bytes.toByteArray(), bulletin.issue().publishedAt());
    }

    private static void rates(Worksheet sheet, Bulletin bulletin) {
        row(sheet, 0, List.of("地区", "区划代码", "项目数", "协议金额(元)"));
        for (int i = 0; i < RATES.size(); i++) {
            var from = 4 + 5 * i;
            for (var heading : List.of("分子·上报", "分子·核实", "分母", "位次·上报", "位次·核实")) {
                sheet.value(0, from++, RATES.get(i) + heading);
            }
        }
        line(sheet, 1, bulletin.findings().total());
        for (int i = 0; i < bulletin.findings().rows().size(); i++) {
            line(sheet, i + 2, bulletin.findings().rows().get(i));
        }
    }

    private static void line(Worksheet sheet, int row, Line line) {
        sheet.value(row, 0, line.name());
        sheet.value(row, 1, line.place());
        sheet.value(row, 2, line.projects());
        sheet.value(row, 3, line.agreed());
        for (var kind : RateKind.values()) {
            var figure = line.rate(kind);
            var from = 4 + 5 * kind.ordinal();
            sheet.value(row, from, figure.reported());
            sheet.value(row, from + 1, figure.verified());
            sheet.value(row, from + 2, figure.denominator());
            number(sheet, row, from + 3, figure.rank());
            number(sheet, row, from + 4, figure.verifiedRank());
        }
    }

    private static void delays(Worksheet sheet, Bulletin bulletin) {
        row(sheet, 0, List.of("项目编号", "项目名称", "地区", "责任单位", "阶段", "应于", "超期(天)", "数据性质"));
        var row = 1;
        for (var delay : bulletin.findings().delays()) {
            row(sheet, row, List.of(
                    delay.code(),
                    delay.name(),
                    delay.placeName(),
                    Objects.requireNonNullElse(delay.unit(), ""),
                    delay.stage().name(),
                    delay.due().toString()));
            sheet.value(row, 6, delay.days());
            sheet.value(row, 7, delay.demo() ? "演示数据" : "");
            row++;
        }
    }

    private static void figures(Worksheet sheet, Bulletin bulletin) {
        row(sheet, 0, List.of("键", "值"));
        var row = 1;
        for (var figure : bulletin.figures().byKey().entrySet()) {
            row(sheet, row++, List.of(figure.getKey(), figure.getValue()));
        }
        row(sheet, row + 1, List.of("SHA-256", bulletin.figures().digest().hex()));
        var rule = bulletin.issue().formula();
        row(sheet, row + 2, List.of("四率口径", "%s 第%d版 %s%s".formatted(rule.id(), rule.version(), rule.source(), rule.verified() ? "" : "（待核）")));
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable Integer value) {
        if (value != null) {
            sheet.value(row, column, value);
        }
    }
}
