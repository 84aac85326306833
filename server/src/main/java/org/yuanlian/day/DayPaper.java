package org.yuanlian.day;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Table;
import org.yuanlian.document.Papers;
import org.yuanlian.kernel.Place;

/// A day as a sheet to print or to mail.
@Component
public class DayPaper {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final String NUMERALS = "一二三四五六七八";
    private final Papers papers;
    private final PlaceNames names;

    DayPaper(Papers papers, PlaceNames names) {
        this.papers = papers;
        this.names = names;
    }

    public byte[] pdf(DaySheet sheet) {
        return papers.pdf(paper(sheet));
    }

    public String html(DaySheet sheet) {
        return papers.html(paper(sheet));
    }

    public static String title(DaySheet sheet) {
        return DATE.format(sheet.asOf().validOn()) + "事项单";
    }

    private Paper paper(DaySheet sheet) {
        var blocks = new ArrayList<Block>();
        if (sheet.sections().isEmpty()) {
            blocks.add(new Paragraph("今日没有需要办理或知悉的事项。"));
        }
        for (int i = 0; i < sheet.sections().size(); i++) {
            var part = sheet.sections().get(i);
            blocks.add(new Heading(1, "%s、%s（%d 项）".formatted(NUMERALS.charAt(i), title(part.section()), part.total())));
            blocks.add(new Paragraph(what(part.section())));
            blocks.add(table(part, sheet.asOf().validOn()));
        }
        return new Paper(
                new Paper.Masthead("园链", sheet.person() + "　" + name(sheet.place()), DATE.format(sheet.asOf().validOn())),
                title(sheet),
                blocks,
                new Paper.Imprint(List.of("本单按" + sheet.person() + "的管辖范围与权限生成，内容以系统中的证据为准。")),
                sheet.isDemo() ? "演示数据 · 自动生成，非真实材料" : null,
                sheet.madeAt());
    }

    private Table table(Part part, LocalDate on) {
        var more = part.total() - part.items().size();
        return new Table(
                "",
                List.of("事项", "项目或内容", "说明", "地区", "期限", "天数"),
                List.of(11, 25, 27, 15, 17, 12),
                List.of(false, false, false, false, false, true),
                part.items().stream().map(this::row).toList(),
                more > 0 ? "另有 %d 项，见系统。截至 %s。".formatted(more, on) : null);
    }

    private List<String> row(Item item) {
        return List.of(
                kind(item.kind()),
                item.title(),
                item.detail().zh(),
                item.place() == null ? "" : name(item.place()),
                Objects.toString(item.due(), ""),
                days(item.days()));
    }

    private static String days(@Nullable Long past) {
        return past == null ? "" : past > 0 ? "逾期 " + past : past == 0 ? "今日" : "还有 " + -past;
    }

    private String name(Place place) {
        return names.nameOf(place).orElse(place.key());
    }

    private static String title(Section section) {
        return switch (section) {
            case WAITING -> "等我办理";
            case CONTESTED -> "有异议";
            case OVERDUE -> "已逾期";
            case DUE -> "一周内到期";
            case MINE -> "我发出的督办";
            case AHEAD -> "前方障碍";
            case INBOX -> "收件箱待定";
            case PUBLISHED -> "近期通报";
        };
    }

    private static String what(Section section) {
        return switch (section) {
            case WAITING -> "须由本人回复、裁定、核实、升级，或办理、协调超期办件。";
            case CONTESTED -> "期限暂停，等待裁定。";
            case OVERDUE -> "节点、督办、检查与链长制任务已过期限。";
            case DUE -> "七天之内的节点、督办、检查、链长制任务与本部门办件。";
            case MINE -> "已发出、尚未办结。";
            case AHEAD -> "计划日期未到，但按同类项目的进度赶不上。";
            case INBOX -> "文件中找到的事实，等人决定。";
            case PUBLISHED -> "近三十天发布与更正。";
        };
    }

    private static String kind(Item.Kind kind) {
        return switch (kind) {
            case REPLY -> "回复督办";
            case DECIDE -> "裁定异议";
            case CLOSE -> "核实办结";
            case ESCALATE -> "升级督办";
            case ORDER -> "督办";
            case GONE_UP -> "升级办件";
            case STEP -> "办件环节";
            case VISIT -> "现场检查";
            case TASK -> "检查任务";
            case APPEAL -> "考核申诉";
            case MILESTONE -> "节点";
            case OBSTACLE -> "障碍";
            case FACT -> "事实";
            case BULLETIN -> "通报";
            case CORRECTION -> "更正";
            case ENQUIRY -> "机遇咨询";
            case DUTY -> "链长制任务";
        };
    }
}
