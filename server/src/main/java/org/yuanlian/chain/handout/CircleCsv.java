package org.yuanlian.chain.handout;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainCircle;
import org.yuanlian.chain.ChainCircle.AtNode;
import org.yuanlian.chain.Surroundings.Near;

/// The firms and parks within a circle as a table, a line each; a needed node without anybody has a line too.
public final class CircleCsv {
    private static final List<String> HEADER = List.of(
            "圆心", "半径(公里)", "产业链", "环节编号", "环节", "环节情况", "企业或园区", "角色", "所在地", "距离(公里)", "是否确在圈内",
            "经度", "纬度", "坐标精度", "来源", "原文", "证据等级", "数据性质", "事实时点", "认知时点");

    private CircleCsv() {}

    /// With the mark that makes spreadsheet programs read it as UTF-8.
    public static String of(ChainCircle circle, PlaceNames names) {
        var text = new StringWriter();
        text.write("\uFEFF");
        var words = new CircleWords(names);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (var at : CircleWords.inOrder(circle)) {
                if (at.near().isEmpty()) {
                    csv.writeRecord(empty(circle, at));
                }
                for (var near : at.near()) {
                    csv.writeRecord(line(circle, at, near, words));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> empty(ChainCircle circle, AtNode at) {
        return List.of(
                Cell.plain(circle.centre().name()), radius(circle), Cell.plain(circle.drawn().chain().name()), Cell.plain(at.node().id()),
                Cell.plain(at.node().name().zh()), CircleWords.cover(at.cover()), "", "", "", "", "", "", "", "", "", "", "", "", day(circle),
                known(circle));
    }

    private static List<String> line(ChainCircle circle, AtNode at, Near near, CircleWords words) {
        var placed = near.placed();
        var proof = placed.placement().what().proof();
        var point = placed.point();
        return List.of(
                Cell.plain(circle.centre().name()), radius(circle), Cell.plain(circle.drawn().chain().name()), Cell.plain(at.node().id()),
                Cell.plain(at.node().name().zh()), CircleWords.cover(at.cover()), Cell.plain(placed.name()), CircleWords.role(placed),
                Cell.plain(words.place(placed)), CircleWords.kilometres(near), CircleWords.sure(near),
                point == null ? "" : point.lon().toPlainString(), point == null ? "" : point.lat().toPlainString(),
                placed.exact() ? "企业自身位置" : "所在地地名标注点", Cell.plain(proof.source()), Cell.plain(Objects.requireNonNullElse(proof.quote(), "")),
                proof.grade().name(), proof.demo() ? "演示数据" : proof.verified() ? "" : "待核", day(circle), known(circle));
    }

    private static String radius(ChainCircle circle) {
        return Integer.toString(circle.around().radiusKilometres());
    }

    private static String day(ChainCircle circle) {
        return circle.asOf().validOn().toString();
    }

    private static String known(ChainCircle circle) {
        return circle.asOf().recordedAt().toString();
    }
}
