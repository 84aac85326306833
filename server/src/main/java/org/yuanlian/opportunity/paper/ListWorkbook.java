package org.yuanlian.opportunity.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.document.Sheet;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.Figure;
import org.yuanlian.opportunity.Figure.Measure;
import org.yuanlian.opportunity.Opportunity;
import org.yuanlian.opportunity.listing.Listing;
import org.yuanlian.opportunity.sheet.Column;

/// The list as a workbook with the columns that an import reads, and what became of each behind them.
public final class ListWorkbook {
    private ListWorkbook() {}

    /// @param codes of projects; null for one that is not to be seen
    public static byte[] xlsx(List<Listing> listings, Function<UUID, @Nullable String> codes) {
        var header = Stream.concat(Arrays.stream(Column.values()).map(Column::zh), Stream.of("状态", "与之重叠", "演示")).toList();
        return new Sheet("机遇清单", header, listings.stream().map(each -> row(each, codes)).toList()).xlsx();
    }

    private static List<@Nullable Object> row(Listing listing, Function<UUID, @Nullable String> codes) {
        var one = listing.opportunity();
        var cells = new ArrayList<@Nullable Object>();
        for (var column : Column.values()) {
            cells.add(column == Column.PROJECT ? project(one, codes) : cell(column, one));
        }
        cells.add(state(listing.state()));
        cells.add(String.join("、", listing.overlaps().stream().map(Opportunity::no).toList()));
        cells.add(one.demo() ? "演示" : "");
        return cells;
    }

    private static @Nullable Object cell(Column column, Opportunity one) {
        var offer = one.offer();
        var quantity = offer.figure(Measure.QUANTITY).orElse(null);
        var money = offer.figure(Measure.MONEY).orElse(null);
        var span = offer.available();
        return switch (column) {
            case NO -> one.no();
            case PLACE -> one.place().key();
            case KIND -> offer.kind();
            case TITLE -> offer.title();
            case CONTENT -> offer.content();
            case CHAIN -> offer.chain();
            case NODE -> offer.node();
            case ASSET -> offer.asset();
            case QUANTITY -> quantity == null ? null : quantity.amount();
            case QUANTITY_UNIT -> quantity == null ? null : quantity.unit();
            case QUANTITY_SOURCE -> source(quantity);
            case MONEY -> money == null ? null : money.amount().movePointLeft(4);
            case MONEY_SOURCE -> source(money);
            case UNIT -> offer.owner().unit();
            case POST -> offer.owner().post();
            case CONTACT -> offer.owner().contact();
            case AUDIENCE -> audience(offer.audience());
            case VERIFIED_ON -> one.verifiedOn();
            case EXPIRES_ON -> offer.expiresOn();
            case AVAILABLE_FROM -> span == null ? null : span.from();
            case AVAILABLE_UNTIL -> span == null ? null : span.until();
            case ANSWER_DAYS -> offer.answerDays();
            case PROJECT -> null;
        };
    }

    private static @Nullable String project(Opportunity one, Function<UUID, @Nullable String> codes) {
        var project = one.offer().project();
        return project == null ? null : codes.apply(project);
    }

    private static @Nullable String source(@Nullable Figure figure) {
        return figure == null ? null : figure.source();
    }

    private static String audience(Audience audience) {
        return switch (audience) {
            case PUBLIC -> "公开";
            case FIRMS -> "企业";
            case INSIDE -> "内部";
        };
    }

    private static String state(Listing.State state) {
        return switch (state) {
            case LISTED -> "在列";
            case HELD -> "重叠暂缓";
            case UNVERIFIED -> "久未核实";
            case EXPIRED -> "已过期";
            case CLOSED -> "已下架";
        };
    }
}
