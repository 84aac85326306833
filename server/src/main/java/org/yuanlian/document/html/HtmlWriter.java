package org.yuanlian.document.html;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Paper.Address;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Contents;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Signature;
import org.yuanlian.document.Paper.Table;

/// Writes a paper as well-formed XHTML with its style sheet inside.
public final class HtmlWriter {
    private final Paper paper;
    private final List<Integer> pages;
    private final StringBuilder html = new StringBuilder();
    private int headings;

    private HtmlWriter(Paper paper, List<Integer> pages) {
        this.paper = paper;
        this.pages = pages;
    }

    /// The id under which the heading of this number can be found, from 0 on.
    public static String id(int heading) {
        return "h" + heading;
    }

    /// The number of the heading with this id.
    public static int heading(String id) {
        return Integer.parseInt(id.substring(1));
    }

    /// @param pages of the headings, for the table of contents; empty where they are not known
    public static String write(Paper paper, List<Integer> pages) {
        var writer = new HtmlWriter(paper, pages);
        writer.write();
        return writer.html.toString();
    }

    private void write() {
        html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head>")
                .append("<meta charset=\"UTF-8\"/><title>").append(text(paper.name())).append("</title><style>")
                .append(Sheet.CSS).append("</style></head><body>\n");
        var masthead = paper.masthead();
        div("mark", Objects.requireNonNullElse(paper.mark(), ""));
        div("issuer", masthead.issuer());
        div("number", masthead.number());
        html.append("<hr class=\"red\"/>\n<h1 class=\"title\">").append(text(paper.title()).replace("\n", "<br/>")).append("</h1>\n");
        paper.blocks().forEach(this::block);
        html.append("<div class=\"imprint\">");
        paper.imprint().lines().forEach(line -> div("line", line));
        html.append("</div>\n</body></html>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Contents contents -> contents(contents);
            case Heading heading -> {
                var tag = "h" + (heading.level() + 1);
                html.append("<%1$s id=\"%2$s\">%3$s</%1$s>%n".formatted(tag, id(headings++), text(heading.text())));
            }
            case Paragraph paragraph -> html.append("<p>").append(text(paragraph.text())).append("</p>\n");
            case Address address -> html.append("<p class=\"address\">").append(text(address.text())).append("</p>\n");
            case Table table -> table(table);
            case Signature signature -> {
                html.append("<div class=\"signature\">");
                div("office", signature.office());
                div("date", signature.date());
                html.append("</div>\n");
            }
        }
    }

    private void contents(Contents contents) {
        div("contents-title", contents.title());
        html.append("<table class=\"contents\">");
        var all = paper.headings();
        for (int i = 0; i < all.size(); i++) {
            var page = i < pages.size() ? pages.get(i).toString() : "";
            html.append("<tr class=\"level%d\"><td><a href=\"#%s\">%s</a></td><td class=\"dots\"> </td><td class=\"page\">%s</td></tr>%n"
                    .formatted(all.get(i).level(), id(i), text(all.get(i).text()), page));
        }
        html.append("</table>\n");
    }

    private void table(Table table) {
        var sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        html.append("<table class=\"grid\"><caption>").append(text(table.caption())).append("</caption>");
        table.widths().forEach(width -> html.append("<col style=\"width:%.2f%%\"/>".formatted(100.0 * width / sum)));
        html.append("<thead><tr>").append(cells("th", table.header(), table.figures())).append("</tr></thead>\n<tbody>");
        table.rows().forEach(row -> html.append("<tr>").append(cells("td", row, table.figures())).append("</tr>\n"));
        html.append("</tbody></table>\n");
        div("note", Objects.requireNonNullElse(table.note(), ""));
    }

    private static String cells(String tag, List<String> row, List<Boolean> figures) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> "<%1$s%2$s>%3$s</%1$s>".formatted(tag, figures.get(i) ? " class=\"figure\"" : "", text(row.get(i))))
                .collect(Collectors.joining());
    }

    private void div(String kind, String content) {
        if (!content.isEmpty()) {
            html.append("<div class=\"").append(kind).append("\">").append(text(content)).append("</div>\n");
        }
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
