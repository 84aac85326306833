package org.yuanlian.opportunity.check;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.opportunity.Figure;
import org.yuanlian.opportunity.Offer;
import org.yuanlian.opportunity.OpportunityRules;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;

/// Tells every problem of an offer at once, each at the field that it came from.
public final class OfferCheck {
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\r\\t]]");
    /// A mobile number belongs to a person, and a person's number is nothing for a list.
    private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)\\d{17}[\\dXx](?!\\d)");
    private final OpportunityRules rules;
    private final Chains chains;
    private final ChainMaps maps;
    private final LocalDate today;

    public OfferCheck(OpportunityRules rules, Chains chains, ChainMaps maps, LocalDate today) {
        this.rules = rules;
        this.chains = chains;
        this.maps = maps;
        this.today = today;
    }

    /// @param where names the place of a field, as a column of a row
    public void check(Offer offer, UnaryOperator<String> where, Problems problems) {
        var told = new Told(where, problems);
        var kinds = rules.kinds().stream().map(OpportunityRules.Kind::id).toList();
        if (!kinds.contains(offer.kind())) {
            told.tell("opportunity.kind.unknown", "kind", offer.kind(), String.join(", ", kinds), nearest(offer.kind(), kinds));
        }
        told.text("title", offer.title(), LONGEST_LINE);
        told.text("content", offer.content(), LONGEST_TEXT);
        told.text("unit", offer.owner().unit(), LONGEST_LINE);
        told.text("post", offer.owner().post(), LONGEST_LINE);
        told.optional("contact", offer.owner().contact());
        told.optional("asset", offer.asset());
        chain(offer, told);
        days(offer, told);
        offer.figures().forEach(figure -> figure(figure, told));
    }

    private void chain(Offer offer, Told told) {
        var chain = offer.chain();
        var codes = chains.all().stream().map(Chain::code).toList();
        if (chain != null && !codes.contains(chain)) {
            told.tell("opportunity.chain.unknown", "chain", chain, nearest(chain, codes));
        } else if (offer.node() != null && !nodes(chain).contains(offer.node())) {
            told.tell("opportunity.node.unknown", "node", offer.node(), nearest(offer.node(), nodes(chain)));
        }
    }

    private List<String> nodes(@Nullable String chain) {
        return chain == null || maps.drawn().stream().noneMatch(each -> each.code().equals(chain))
                ? List.of()
                : maps.on(chain, today).map().nodes().stream().map(ChainMap.Node::id).toList();
    }

    private void days(Offer offer, Told told) {
        if (offer.verifiedOn().isAfter(today)) {
            told.tell("opportunity.day.future", "verifiedOn", offer.verifiedOn().toString());
        }
        if (offer.expiresOn().isBefore(offer.verifiedOn())) {
            told.tell("opportunity.expiry.past", "expiresOn", offer.expiresOn().toString());
        } else if (offer.expiresOn().isAfter(offer.verifiedOn().plusDays(rules.longestDays()))) {
            told.tell("opportunity.expiry.far", "expiresOn", offer.expiresOn().toString(), rules.longestDays());
        }
        var available = offer.available();
        if (available != null && available.until().isBefore(available.from())) {
            told.tell("opportunity.available.order", "availableUntil", available.until().toString());
        }
        if (offer.answerDays() < 1 || offer.answerDays() > rules.longestAnswerWorkingDays()) {
            told.tell("opportunity.answer.range", "answerDays", Integer.toString(offer.answerDays()), rules.longestAnswerWorkingDays());
        }
    }

    private static void figure(Figure figure, Told told) {
        var field = figure.measure() == Figure.Measure.MONEY ? "money" : "quantity";
        if (figure.amount().signum() <= 0 || figure.amount().precision() - figure.amount().scale() > 15 || figure.unit().isBlank()) {
            told.tell("opportunity.figure.shape", field, (figure.amount().toPlainString() + " " + figure.unit()).strip());
        }
        if (figure.source().isBlank()) {
            told.tell("opportunity.figure.source", field + "Source", "");
        }
    }

    private static String nearest(String value, List<String> among) {
        return Nearest.to(value, among).orElse("");
    }

    private record Told(UnaryOperator<String> where, Problems problems) {
        void tell(String code, String field, String value, Object... arguments) {
            problems.add(Problem.of(code, where.apply(field), value, arguments));
        }

        void text(String field, String text, int longest) {
            if (text.isBlank()) {
                tell("opportunity.text.blank", field, "");
            } else if (text.codePointCount(0, text.length()) > longest) {
                tell("opportunity.text.long", field, text.substring(0, 20) + "…", longest);
            } else if (UNSEEN.matcher(text).find()) {
                tell("opportunity.text.unseen", field, UNSEEN.matcher(text).replaceAll("□"));
            } else if (PERSONAL.matcher(text).find()) {
                tell("opportunity.text.personal", field, PERSONAL.matcher(text).replaceAll("***"));
            }
        }

        void optional(String field, @Nullable String text) {
            if (text != null) {
                text(field, text, LONGEST_LINE);
            }
        }
    }
}
