package org.yuanlian.opportunity.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.yuanlian.opportunity.OpportunityRules;
import org.yuanlian.opportunity.Titles;
import org.yuanlian.opportunity.listing.Listing;
import tools.jackson.databind.json.JsonMapper;

/// The list for machines: JSON Feed 1.1 with each item in the terms of schema.org, and Atom (RFC 4287).
public final class Feeds {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private final Channel channel;
    private final List<FeedItem> items;

    /// @param page where people read the list
    /// @param self where the feed itself stands
    public record Channel(String title, String page, String self) {}

    public Feeds(Channel channel, List<Listing> listings, OpportunityRules rules, Titles titles, LocalDate day) {
        this.channel = channel;
        this.items = listings.stream()
                .map(Listing::opportunity)
                .map(one -> new FeedItem(one, rules, titles, day, channel.page() + "/" + one.id()))
                .toList();
    }

    public String json() {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", channel.title());
        feed.put("home_page_url", channel.page());
        feed.put("feed_url", channel.self());
        feed.put("language", "zh-CN");
        feed.put("items", items.stream().map(Feeds::json).toList());
        return JsonMapper.shared().writeValueAsString(feed);
    }

    private static Map<String, Object> json(FeedItem item) {
        var one = item.opportunity();
        var told = new LinkedHashMap<String, Object>();
        told.put("id", "urn:uuid:" + one.id());
        told.put("url", item.url());
        told.put("title", item.title());
        told.put("content_text", item.text());
        told.put("date_modified", one.recordedAt().toString());
        told.put("tags", item.tags());
        told.put("_schema_org", item.offer());
        return told;
    }

    public String atom() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", channel.self());
            element(xml, "title", channel.title());
            element(xml, "updated", updated().toString());
            link(xml, "self", channel.self());
            link(xml, "alternate", channel.page());
            for (var item : items) {
                entry(xml, item);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed cannot be written", e);
        }
        return text.toString();
    }

    private Instant updated() {
        return items.stream().map(item -> item.opportunity().recordedAt()).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static void entry(XMLStreamWriter xml, FeedItem item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + item.opportunity().id());
        element(xml, "title", item.title());
        element(xml, "updated", item.opportunity().recordedAt().toString());
        link(xml, "alternate", item.url());
        for (var tag : item.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", tag);
        }
        xml.writeStartElement("author");
        element(xml, "name", item.opportunity().offer().owner().unit());
        xml.writeEndElement();
        element(xml, "summary", item.text());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
