package org.yuanlian.bulletin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.yuanlian.bulletin.Findings.Figure;
import org.yuanlian.bulletin.Findings.Foresight;
import org.yuanlian.bulletin.Findings.StepForesight;
import org.yuanlian.bulletin.declared.BulletinTemplate;
import org.yuanlian.bulletin.declared.Placeholder;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Move.Cause;
import org.yuanlian.ledger.Move.Side;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.supervision.Light;

/// Fills the sentences of a template with the figures of a bulletin.
final class Sentences {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");
    private final Findings findings;
    private final AsOf asOf;

    Sentences(Findings findings, AsOf asOf) {
        this.findings = findings;
        this.asOf = asOf;
    }

    static String number(String template, YearMonth month, int revision) {
        var number = template.replace("{year}", Integer.toString(month.getYear()))
                .replace("{issue}", Integer.toString(month.getMonthValue()));
        return revision == 1 ? number : number + "（更正%d）".formatted(revision - 1);
    }

    List<Bulletin.Part> parts(BulletinTemplate template) {
        return template.sections().stream()
                .map(section -> new Bulletin.Part(
                        section.id(),
                        section.kind(),
                        section.title(),
                        section.text() == null || namesNobody(section.kind()) ? new Text("", "") : filled(section.text())))
                .toList();
    }

    /// A sentence on "the following 0 projects" is better left out.
    private boolean namesNobody(BulletinTemplate.Kind kind) {
        return switch (kind) {
            case NAMED -> findings.named().isEmpty();
            case DELAYS -> findings.delays().isEmpty();
            case LIGHTS -> findings.lights().isEmpty();
            case FORESIGHT -> findings.foresight() == null;
            case STEP_FORESIGHT -> findings.stepForesight() == null;
            case RATES, RANKS, MOVED, NOTES -> false;
        };
    }

    private Text filled(Text text) {
        return new Text(filled(text.zh(), true), filled(text.en(), false));
    }

    private String filled(String text, boolean chinese) {
        return Placeholder.WRITTEN.matcher(text).replaceAll(found -> Placeholder.of(found.group(1))
                .map(placeholder -> value(placeholder, chinese))
                .orElseThrow(() -> new IllegalStateException("The template leaves %s open".formatted(found.group()))));
    }

    private String value(Placeholder placeholder, boolean chinese) {
        var total = findings.total();
        return switch (placeholder) {
            case PLACE -> total.name();
            case YEAR -> Integer.toString(asOf.validOn().getYear());
            case MONTH -> Integer.toString(asOf.validOn().getMonthValue());
            case VALID_ON -> day(asOf.validOn(), chinese);
            case RECORDED_ON -> day(LocalDate.ofInstant(asOf.recordedAt(), AsOf.ZONE), chinese);
            case PROJECTS -> Long.toString(total.projects());
            case AGREED -> total.agreed().divide(HUNDRED_MILLION, 2, RoundingMode.HALF_UP).toPlainString();
            case PERFORMANCE -> percent(RateKind.PERFORMANCE, false);
            case PERFORMANCE_VERIFIED -> percent(RateKind.PERFORMANCE, true);
            case START -> percent(RateKind.START, false);
            case START_VERIFIED -> percent(RateKind.START, true);
            case PRODUCTION -> percent(RateKind.PRODUCTION, false);
            case PRODUCTION_VERIFIED -> percent(RateKind.PRODUCTION, true);
            case FUNDING -> percent(RateKind.FUNDING, false);
            case FUNDING_VERIFIED -> percent(RateKind.FUNDING, true);
            case ENTERED -> Integer.toString(moves(Cause.HAPPENED));
            case CORRECTED -> Integer.toString(moves(Cause.CORRECTED));
            case RED -> lit(Light.RED);
            case YELLOW -> lit(Light.YELLOW);
            case DELAYS -> Integer.toString(findings.delays().size());
            case NAMED -> Integer.toString(findings.named().size());
            case FORESEEN_MONTH -> foreseen(told -> month(told.due(), chinese));
            case FORESEEN_STAGES -> foreseen(told -> Integer.toString(told.stages()));
            case FORESEEN_HITS -> foreseen(told -> Integer.toString(told.hits()));
            case FORESEEN_RATE -> foreseen(told -> share(told.hits(), told.stages()));
            case FORESEEN_COMMONER -> foreseen(told -> share(told.commoner(), told.stages()));
            case FORESEEN_MISSED -> foreseen(told -> Integer.toString(told.missed()));
            case FORESEEN_WARNED -> foreseen(told -> Integer.toString(told.warned()));
            case FORESEEN_WARNED_RIGHTLY -> foreseen(told -> Integer.toString(told.warnedRightly()));
            case STEPS_MONTH -> steps(told -> month(told.made(), chinese));
            case STEPS_JUDGED -> steps(told -> Integer.toString(told.judged()));
            case STEPS_HITS -> steps(told -> Integer.toString(told.hits()));
            case STEPS_RATE -> steps(told -> share(told.hits(), told.judged()));
            case STEPS_COMMONER -> steps(told -> share(told.commoner(), told.judged()));
            case STEPS_MISSED -> steps(told -> Integer.toString(told.missed()));
            case STEPS_MISSED_RATE -> steps(told -> share(told.missed(), told.judged()));
            case STEPS_WARNED -> steps(told -> Integer.toString(told.warned()));
            case STEPS_WARNED_RIGHTLY -> steps(told -> Integer.toString(told.warnedRightly()));
        };
    }

    private String foreseen(Function<Foresight, String> told) {
        var foresight = findings.foresight();
        return foresight == null ? "—" : told.apply(foresight);
    }

    private String steps(Function<StepForesight, String> told) {
        var foresight = findings.stepForesight();
        return foresight == null ? "—" : told.apply(foresight);
    }

    private static String month(YearMonth month, boolean chinese) {
        return chinese ? month.getMonthValue() + "月" : month.toString();
    }

    private static String share(int part, int whole) {
        var shares = new Figure(BigDecimal.valueOf(part), BigDecimal.ZERO, BigDecimal.valueOf(whole), null, null, 0);
        return percent(shares, false);
    }

    private String percent(RateKind kind, boolean verified) {
        return percent(findings.total().rate(kind), verified);
    }

    /// With one decimal; a dash where there is nothing to divide by.
    static String percent(Figure figure, boolean verified) {
        return figure.denominator().signum() == 0
                ? "—"
                : figure.numerator(verified)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(figure.denominator(), MathContext.DECIMAL64)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }

    /// A project counts once for each rule that lights it so.
    private String lit(Light light) {
        return Long.toString(findings.lights().stream()
                .mapToLong(lit -> lit.projects().getOrDefault(light, 0L))
                .sum());
    }

    private int moves(Cause cause) {
        return findings.shifts().stream()
                .filter(shift -> shift.cause() == cause && shift.side() == Side.NUMERATOR)
                .filter(shift -> !shift.verified() && shift.rate() != RateKind.FUNDING)
                .mapToInt(shift -> cause == Cause.HAPPENED ? shift.entered() : shift.entered() + shift.left())
                .sum();
    }

    private static String day(LocalDate day, boolean chinese) {
        return chinese ? DAY.format(day) : day.toString();
    }
}
