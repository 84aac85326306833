package org.yuanlian.bulletin;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.bulletin.Findings.Delay;
import org.yuanlian.bulletin.Findings.Foresight;
import org.yuanlian.bulletin.Findings.Line;
import org.yuanlian.bulletin.Findings.Lit;
import org.yuanlian.bulletin.Findings.Mover;
import org.yuanlian.bulletin.Findings.Shift;
import org.yuanlian.bulletin.Findings.StepForesight;
import org.yuanlian.kernel.Sha256;

/// Every figure of a bulletin under its key, in one fixed form, so that two can be compared and
/// hashed. Names are no figures: what a place or a project is called may be put better later.
public record Figures(SortedMap<String, String> byKey) {

    public static Figures of(Findings findings) {
        var figures = new TreeMap<String, String>();
        line(figures, "total", findings.total());
        findings.rows().forEach(row -> line(figures, "row/" + row.place() + (row.own() ? "/own" : ""), row));
        findings.shifts().forEach(shift -> shift(figures, shift));
        for (int i = 0; i < findings.movers().size(); i++) {
            figures.put("mover/%03d".formatted(i + 1), mover(findings.movers().get(i)));
        }
        for (int i = 0; i < findings.delays().size(); i++) {
            figures.put("delay/%03d".formatted(i + 1), delay(findings.delays().get(i)));
        }
        findings.lights().forEach(lit -> lit(figures, lit));
        findings.named().forEach(named -> figures.put("named/" + named.number(), named.project() + " " + lower(named.rule())));
        if (findings.foresight() != null) {
            foresight(figures, findings.foresight());
        }
        if (findings.stepForesight() != null) {
            foresight(figures, findings.stepForesight());
        }
        return new Figures(figures);
    }

    /// Reads what `canonical` wrote.
    public static Figures read(String canonical) {
        var figures = new TreeMap<String, String>();
        canonical.lines().forEach(line -> {
            var equals = line.indexOf('=');
            figures.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return new Figures(figures);
    }

    /// `key=value`, a line each, in the order of the keys.
    public String canonical() {
        return byKey.entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue() + "\n")
                .collect(Collectors.joining());
    }

    public Sha256 digest() {
        return Sha256.of(canonical().getBytes(StandardCharsets.UTF_8));
    }

    /// @param published null where only the other has the figure
    public record Difference(String key, @Nullable String published, @Nullable String recomputed) {}

    public List<Difference> differences(Figures other) {
        var keys = new TreeSet<>(byKey.keySet());
        keys.addAll(other.byKey.keySet());
        var differences = new ArrayList<Difference>();
        for (var key : keys) {
            var mine = byKey.get(key);
            var theirs = other.byKey.get(key);
            if (mine == null || !mine.equals(theirs)) {
                differences.add(new Difference(key, mine, theirs));
            }
        }
        return differences;
    }

    private static void line(SortedMap<String, String> figures, String path, Line line) {
        figures.put(path + "/projects", Long.toString(line.projects()));
        figures.put(path + "/agreed", plain(line.agreed()));
        line.rates().forEach((kind, figure) -> {
            var rate = path + "/" + lower(kind);
            figures.put(rate + "/reported", plain(figure.reported()));
            figures.put(rate + "/verified", plain(figure.verified()));
            figures.put(rate + "/denominator", plain(figure.denominator()));
            figures.put(rate + "/reported/rank", rank(figure.rank(), figure.of()));
            figures.put(rate + "/verified/rank", rank(figure.verifiedRank(), figure.of()));
        });
    }

    private static void shift(SortedMap<String, String> figures, Shift shift) {
        var path = "shift/%s/%s/%s/%s/".formatted(
                lower(shift.rate()), shift.verified() ? "verified" : "reported", lower(shift.cause()), lower(shift.side()));
        figures.put(path + "entered", Integer.toString(shift.entered()));
        figures.put(path + "left", Integer.toString(shift.left()));
        figures.put(path + "changed", Integer.toString(shift.changed()));
        figures.put(path + "up", plain(shift.up()));
        figures.put(path + "down", plain(shift.down()));
    }

    private static void lit(SortedMap<String, String> figures, Lit lit) {
        var path = "light/" + lower(lit.rule()) + "/";
        lit.projects().forEach((light, projects) -> figures.put(path + lower(light), projects.toString()));
        lit.rows().forEach(row -> row.projects()
                .forEach((light, projects) -> figures.put(path + row.place() + "/" + lower(light), projects.toString())));
    }

    private static void foresight(SortedMap<String, String> figures, Foresight told) {
        figures.put("foresight/due", told.due().toString());
        figures.put("foresight/model", told.made() + " " + told.digest());
        figures.put("foresight/stages", Integer.toString(told.stages()));
        figures.put("foresight/missed", Integer.toString(told.missed()));
        figures.put("foresight/warned", told.warned() + " " + told.warnedRightly());
        figures.put("foresight/hits", told.hits() + " " + told.commoner());
    }

    private static void foresight(SortedMap<String, String> figures, StepForesight told) {
        figures.put("foresight/steps/model", told.made() + " " + told.digest());
        figures.put("foresight/steps/judged", Integer.toString(told.judged()));
        figures.put("foresight/steps/missed", Integer.toString(told.missed()));
        figures.put("foresight/steps/warned", told.warned() + " " + told.warnedRightly());
        figures.put("foresight/steps/hits", told.hits() + " " + told.commoner());
    }

    private static String mover(Mover mover) {
        return "%s %s %s %s".formatted(mover.project(), lower(mover.rate()), lower(mover.cause()), lower(mover.way()));
    }

    private static String delay(Delay delay) {
        return "%s %s %s %d".formatted(delay.project(), lower(delay.stage()), delay.due(), delay.days());
    }

    private static String rank(@Nullable Integer rank, int of) {
        return rank == null ? "-" : rank + "/" + of;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
