package org.yuanlian.chain.handout;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.SiteRanking;
import org.yuanlian.chain.SiteRanking.Asked;
import org.yuanlian.chain.SiteRanking.Candidate;
import org.yuanlian.chain.SiteRanking.Mark;
import org.yuanlian.chain.site.Span;
import org.yuanlian.kernel.Place;

/// A comparison of sites as a table: a park each line, a criterion each three columns. What is not known is said so.
public final class SitesCsv {
    private SitesCsv() {}

    public static String of(SiteRanking ranking, PlaceNames names) {
        var text = new StringWriter();
        text.write("\uFEFF");
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header(ranking));
            for (var candidate : ranking.candidates()) {
                csv.writeRecord(line(ranking, candidate, names).stream().map(Cell::plain).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header(SiteRanking ranking) {
        var cells = new ArrayList<>(List.of("可能名次", "园区", "所在地", "总分下限", "总分上限"));
        ranking.asked().stream().filter(Asked::counts).forEach(asked -> {
            var title = asked.criterion().title().zh();
            cells.add("%s·得分(权重%d%s)".formatted(title, asked.weight(), need(asked)));
            cells.add(title + "·数据");
            cells.add(title + "·来源");
        });
        cells.addAll(List.of("产业链", "环节", "每100公里损失(使用者设定)", "事实时点", "认知时点"));
        return cells;
    }

    private static String need(Asked asked) {
        return asked.need() == null ? "" : "，需求" + asked.need().toPlainString() + asked.criterion().unit();
    }

    private static List<String> line(SiteRanking ranking, Candidate candidate, PlaceNames names) {
        var park = candidate.park();
        var ranks = candidate.ranks();
        var cells = new ArrayList<>(List.of(
                ranks.best() == ranks.worst() ? Integer.toString(ranks.best()) : ranks.best() + "–" + ranks.worst(),
                park.name(), names.nameOf(Place.of(park.place().region())).orElse(park.place().key()),
                share(candidate.total().low()), share(candidate.total().high())));
        for (var i = 0; i < ranking.asked().size(); i++) {
            if (ranking.asked().get(i).counts()) {
                var mark = candidate.marks().get(i);
                cells.add(span(mark.span()));
                cells.add(said(mark));
                cells.add(source(mark));
            }
        }
        cells.addAll(List.of(
                ranking.drawn().chain().name(), ranking.node().name().zh(), ranking.lossPercent() + "%",
                ranking.asOf().validOn().toString(), ranking.asOf().recordedAt().toString()));
        return cells;
    }

    private static String said(Mark mark) {
        var stated = mark.stated();
        if (stated != null) {
            return stated.figure().operator().replace("=", "") + stated.figure().value().toPlainString() + stated.figure().unit();
        }
        return mark.neighbours().isEmpty()
                ? "未知"
                : String.join("；", mark.neighbours().stream().map(each -> {
                    var best = each.best();
                    var distance = each.distance();
                    return each.node().name().zh() + "："
                            + (best == null || distance == null ? "所在地未知" : best.name() + " " + CircleWords.range(distance.nearestKm(), distance.farthestKm()) + "公里");
                }).toList());
    }

    private static String source(Mark mark) {
        var stated = mark.stated();
        return stated == null ? "" : (mark.demo() ? "演示：" : "") + stated.basis().source();
    }

    private static String span(Span span) {
        return span.isExact() ? share(span.low()) : share(span.low()) + "–" + share(span.high());
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
