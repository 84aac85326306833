package org.yuanlian.alarm.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.figure.SilenceEnd;
import org.yuanlian.alarm.web.SilencesController.SilenceLine;
import org.yuanlian.alarm.web.SilencesController.SilenceSheet;
import org.yuanlian.document.Sheet;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.AsOf;

/// The account of silences as a table that leaves the program.
final class SilenceFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(AsOf.ZONE);
    private static final List<String> HEADER = List.of(
            "地区", "设备", "规则", "级别", "提出人", "理由", "自", "至", "须第二人确认", "确认人", "确认时间", "结果", "结束时间", "结束人", "实际静音（秒）", "期间升至",
            "升级时间", "演示数据", "报警编号", "知悉至");

    private SilenceFile() {}

    static byte[] xlsx(SilenceSheet sheet) {
        return new Sheet("静音台账", HEADER, sheet.items().stream().map(one -> cells(one, sheet.knownAt())).toList()).xlsx();
    }

    /// With the mark that makes spreadsheet programs read it as UTF-8.
    static byte[] csv(SilenceSheet sheet) {
        var text = new StringWriter();
        text.write("\uFEFF");
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            sheet.items().forEach(one -> csv.writeRecord(cells(one, sheet.knownAt()).stream().map(SilenceFile::plain).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("The account of silences cannot be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<@Nullable Object> cells(SilenceLine one, Instant knownAt) {
        return Arrays.asList(
                one.placeName(), one.objectName(), one.rule(), level(one.level()), one.byTitle(), one.reason(), time(one.at()), time(one.until()),
                one.needsSecond() ? "是" : "", one.secondTitle(), time(one.confirmedAt()), end(one.end()), time(one.endedAt()), one.endedByTitle(),
                one.silentSeconds(), one.roseTo() == null ? null : level(one.roseTo()), time(one.roseAt()), one.demo() ? "演示数据" : "",
                one.alarm().toString(), time(knownAt));
    }

    /// A text that begins as a formula would is none to a spreadsheet behind an apostrophe.
    private static String plain(@Nullable Object cell) {
        var text = Objects.toString(cell, "");
        return cell instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }

    private static String level(AlarmLevel level) {
        return switch (level) {
            case ALARM -> "报警";
            case WARNING -> "预警";
            case REMINDER -> "提醒";
        };
    }

    private static String end(SilenceEnd end) {
        return switch (end) {
            case WAITING -> "待确认";
            case UNCONFIRMED -> "未获确认，未静音";
            case LASTING -> "静音中";
            case RAN_OUT -> "到时结束";
            case LIFTED -> "解除";
            case REPLACED -> "改为另一次静音";
            case CLOSED -> "随销警结束";
        };
    }
}
