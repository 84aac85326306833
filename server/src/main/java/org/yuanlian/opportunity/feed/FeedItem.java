package org.yuanlian.opportunity.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.opportunity.Figure;
import org.yuanlian.opportunity.Figure.Measure;
import org.yuanlian.opportunity.Opportunity;
import org.yuanlian.opportunity.OpportunityRules;
import org.yuanlian.opportunity.OpportunityRules.Direction;
import org.yuanlian.opportunity.Titles;

/// One opportunity of a feed, with the same in the terms of schema.org: an Offer, or a Demand where something is sought.
record FeedItem(Opportunity opportunity, OpportunityRules rules, Titles titles, LocalDate day, String url) {

    String title() {
        return (opportunity.demo() ? "【演示】" : "") + opportunity.offer().title();
    }

    String text() {
        var offer = opportunity.offer();
        return "%s\n%s · %s，%s。核实于 %s，有效期至 %s，承诺 %d 个工作日内答复。".formatted(
                offer.content(), titles.whole(opportunity.place()), offer.owner().unit(), offer.owner().post(),
                opportunity.verifiedOn(), offer.expiresOn(), offer.answerDays());
    }

    List<String> tags() {
        var offer = opportunity.offer();
        var chain = titles.chain(offer.chain());
        return Stream.of(kindTitle(), chain == null ? null : chain.zh(), titles.place(titles.city(opportunity.place())))
                .filter(Objects::nonNull)
                .toList();
    }

    private String kindTitle() {
        var id = opportunity.offer().kind();
        return rules.kind(id).map(kind -> kind.title().zh()).orElse(id);
    }

    Map<String, Object> offer() {
        var offer = opportunity.offer();
        var told = new LinkedHashMap<String, Object>();
        told.put("@context", "https://schema.org");
        told.put("@type", rules.kind(offer.kind()).filter(kind -> kind.direction() == Direction.SEEKS).isPresent() ? "Demand" : "Offer");
        told.put("identifier", opportunity.no());
        told.put("name", offer.title());
        told.put("description", offer.content());
        told.put("category", kindTitle());
        told.put("areaServed", Map.of("@type", "Place", "name", titles.whole(opportunity.place()), "identifier", opportunity.place().key()));
        told.put("validThrough", offer.expiresOn().toString());
        put(told, "availabilityStarts", offer.available() == null ? null : offer.available().from().toString());
        put(told, "availabilityEnds", offer.available() == null ? null : offer.available().until().toString());
        told.put("offeredBy", owner());
        offer.figure(Measure.QUANTITY).ifPresent(figure -> told.put("eligibleQuantity", quantity(figure)));
        offer.figure(Measure.MONEY).ifPresent(figure -> told.put("priceSpecification", price(figure)));
        told.put("additionalProperty", properties());
        return told;
    }

    private Map<String, Object> owner() {
        var owner = opportunity.offer().owner();
        var point = new LinkedHashMap<String, Object>();
        point.put("@type", "ContactPoint");
        point.put("contactType", owner.post());
        put(point, "telephone", owner.contact());
        return Map.of("@type", "GovernmentOrganization", "name", owner.unit(), "contactPoint", point);
    }

    private static Map<String, Object> quantity(Figure figure) {
        return Map.of("@type", "QuantitativeValue", "value", figure.amount(), "unitText", figure.unit(), "description", figure.source());
    }

    private static Map<String, Object> price(Figure figure) {
        return Map.of("@type", "PriceSpecification", "price", figure.amount(), "priceCurrency", "CNY", "description", figure.source());
    }

    private List<Map<String, Object>> properties() {
        var offer = opportunity.offer();
        var properties = new ArrayList<Map<String, Object>>();
        properties.add(property("verifiedOn", opportunity.verifiedOn().toString()));
        properties.add(property("answerWithinWorkingDays", offer.answerDays()));
        if (offer.chain() != null) {
            properties.add(property("industrialChain", offer.chain()));
        }
        if (offer.node() != null) {
            properties.add(property("chainNode", offer.node()));
        }
        properties.add(property("demonstration", opportunity.demo()));
        return properties;
    }

    private static Map<String, Object> property(String name, Object value) {
        return Map.of("@type", "PropertyValue", "name", name, "value", value);
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }
}
