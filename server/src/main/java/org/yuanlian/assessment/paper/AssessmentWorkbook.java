package org.yuanlian.assessment.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.yuanlian.assessment.Dossier;
import org.yuanlian.assessment.scoring.InWords;
import org.yuanlian.document.Zip;

/// An assessment as a workbook, to calculate with: numerators, denominators and points of each item.
public final class AssessmentWorkbook {
    private AssessmentWorkbook() {}

    public static byte[] of(Dossier dossier) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Yuanlian", "1.0")) {
            ranking(workbook.newWorksheet("得分与位次"), dossier);
            sheet(workbook.newWorksheet("计分表"), dossier);
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook cannot be written", e);
        }
        return Zip.settled(bytes.toByteArray(), dossier.assessment().publishedAt());
    }

    private static void ranking(Worksheet sheet, Dossier dossier) {
        row(sheet, 0, List.of("位次", "地区", "区划代码", "总分", "缺数据项数", "数据性质"));
        var items = dossier.sheet().body().items();
        for (var i = 0; i < items.size(); i++) {
            for (var part = 0; part < 3; part++) {
                sheet.value(0, 6 + 3 * i + part, items.get(i).title().zh() + List.of("·分子", "·分母", "·得分").get(part));
            }
        }
        var row = 1;
        for (var line : dossier.ranking()) {
            number(sheet, row, 0, line.rank() == null ? null : BigDecimal.valueOf(line.rank()));
            sheet.value(row, 1, line.name());
            sheet.value(row, 2, line.place().key());
            sheet.value(row, 3, line.points());
            sheet.value(row, 4, line.missing());
            sheet.value(row, 5, dossier.demo() ? "演示数据" : "");
            var score = dossier.scores().get(line.place());
            for (var i = 0; score != null && i < items.size(); i++) {
                var own = score.lines().get(i);
                number(sheet, row, 6 + 3 * i, own.measured().numerator());
                number(sheet, row, 7 + 3 * i, own.measured().denominator());
                if (own.points() == null) {
                    sheet.value(row, 8 + 3 * i, "缺数据");
                } else {
                    sheet.value(row, 8 + 3 * i, own.points());
                }
            }
            row++;
        }
    }

    private static void sheet(Worksheet sheet, Dossier dossier) {
        row(sheet, 0, List.of("项目", "满分", "指标", "计分", "来源", "核对"));
        var row = 1;
        for (var item : dossier.sheet().body().items()) {
            row(sheet, row, List.of(item.title().zh()));
            number(sheet, row, 1, item.full());
            sheet.value(row, 2, item.measure().title().zh());
            sheet.value(row, 3, InWords.of(item.score(), item.measure().unit()).zh());
            sheet.value(row, 4, item.source());
            sheet.value(row++, 5, item.verified() ? "已核" : "待核");
        }
        var header = dossier.sheet().header();
        row(sheet, row + 1, List.of("计分表", "%s 第%d版 %s".formatted(header.id(), header.version(), header.source())));
        row(sheet, row + 2, List.of("截至", dossier.assessment().asOf().validOn().toString()));
        row(sheet, row + 3, List.of("SHA-256", dossier.assessment().digest().hex()));
        row(sheet, row + 4, List.of("修订说明", Objects.requireNonNullElse(dossier.assessment().reason(), "")));
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (var i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal value) {
        if (value != null) {
            sheet.value(row, column, value);
        }
    }
}
