package org.yuanlian.bulletin.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.yuanlian.bulletin.Bulletin;
import org.yuanlian.bulletin.Findings.Line;
import org.yuanlian.bulletin.Findings.LitPlace;
import org.yuanlian.bulletin.Issue.Ref;
import org.yuanlian.document.Zip;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.supervision.Light;

/// A bulletin as a workbook: numerators and denominators, to calculate with, and every figure under its key.
public final class BulletinWorkbook {
    private static final List<String> RATES = List.of("履约", "开工", "投产", "资金到位");

    private static final List<String> HEADINGS =
            List.of("分子·上报", "分子·核实", "分母", "位次·上报", "位次·核实", "位次升降·上报", "位次升降·核实");
    private static final int FIRST = 4;
    private static final List<Light> LIGHTS = List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.NONE);

    private BulletinWorkbook() {}

    public static byte[] of(Bulletin bulletin) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Yuanlian", "1.0")) {
            rates(workbook.newWorksheet("四率"), bulletin);
            lights(workbook.newWorksheet("亮灯"), bulletin);
            delays(workbook.newWorksheet("超期项目"), bulletin);
            named(workbook.newWorksheet("点名通报"), bulletin);
            if (ForesightTable.isIn(bulletin)) {
                new ForesightTable(bulletin.findings()).write(workbook.newWorksheet(ForesightTable.TITLE));
            }
            figures(workbook.newWorksheet("全部数字"), bulletin);
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook cannot be written", e);
        }
        return Zip.settled(bytes.toByteArray(), bulletin.issue().publishedAt());
    }

    private static void rates(Worksheet sheet, Bulletin bulletin) {
        row(sheet, 0, List.of("地区", "区划代码", "项目数", "协议金额(元)"));
        for (int i = 0; i < RATES.size(); i++) {
            var from = FIRST + HEADINGS.size() * i;
            for (var heading : HEADINGS) {
                sheet.value(0, from++, RATES.get(i) + heading);
            }
        }
        line(sheet, 1, bulletin, bulletin.findings().total());
        for (int i = 0; i < bulletin.findings().rows().size(); i++) {
            line(sheet, i + 2, bulletin, bulletin.findings().rows().get(i));
        }
    }

    private static void line(Worksheet sheet, int row, Bulletin bulletin, Line line) {
        sheet.value(row, 0, line.name());
        sheet.value(row, 1, line.place());
        sheet.value(row, 2, line.projects());
        sheet.value(row, 3, line.agreed());
        for (var kind : RateKind.values()) {
            var figure = line.rate(kind);
            var from = FIRST + HEADINGS.size() * kind.ordinal();
            sheet.value(row, from, figure.reported());
            sheet.value(row, from + 1, figure.verified());
            sheet.value(row, from + 2, figure.denominator());
            number(sheet, row, from + 3, figure.rank());
            number(sheet, row, from + 4, figure.verifiedRank());
            number(sheet, row, from + 5, bulletin.moved(line, kind, false).orElse(null));
            number(sheet, row, from + 6, bulletin.moved(line, kind, true).orElse(null));
        }
    }

    private static void lights(Worksheet sheet, Bulletin bulletin) {
        row(sheet, 0, List.of("规则", "地区", "区划代码", "红灯", "黄灯", "绿灯", "不适用或无数据", "来源", "是否核对"));
        var row = 1;
        for (var lit : bulletin.findings().lights()) {
            var places = new ArrayList<LitPlace>();
            places.add(new LitPlace(bulletin.place().key(), bulletin.placeName(), lit.projects()));
            places.addAll(lit.rows());
            for (var place : places) {
                row(sheet, row, List.of(lit.title().zh(), place.name(), place.place()));
                for (int i = 0; i < LIGHTS.size(); i++) {
                    sheet.value(row, 3 + i, place.of(LIGHTS.get(i)));
                }
                sheet.value(row, 7, lit.source());
                sheet.value(row++, 8, lit.verified() ? "" : "待核");
            }
        }
    }

    private static void named(Worksheet sheet, Bulletin bulletin) {
        row(sheet, 0, List.of("督办单", "项目编号", "项目名称", "地区", "规则", "责任对象", "限期", "数据性质"));
        var row = 1;
        for (var named : bulletin.findings().named()) {
            row(sheet, row++, List.of(
                    named.number(),
                    named.code(),
                    named.name(),
                    named.placeName(),
                    named.rule().name(),
                    named.addressee(),
                    named.dueOn().toString(),
                    named.demo() ? "演示数据" : ""));
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
        rule(sheet, row + 2, "四率口径", bulletin.issue().formula());
        for (var lights : bulletin.issue().lights()) {
            rule(sheet, row++ + 3, "亮灯规则", lights);
        }
    }

    private static void rule(Worksheet sheet, int row, String what, Ref rule) {
        row(sheet, row, List.of(
                what, "%s 第%d版 %s%s".formatted(rule.id(), rule.version(), rule.source(), rule.verified() ? "" : "（待核）"), rule.sha256()));
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
