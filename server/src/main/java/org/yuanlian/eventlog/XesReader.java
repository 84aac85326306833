package org.yuanlian.eventlog;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Walks through a file once, and never into the depth of what it passes over.
final class XesReader {
    private static final int MOST_PROBLEMS = 1_000;
    private static final Set<String> NESTED = Set.of("list", "container");
    private static final Set<String> OF_A_LOG = Set.of("log", "extension", "global", "classifier", "trace", "event");
    private final String name;
    private final Consumer<Trace> traces;
    private final List<Problem> problems = new ArrayList<>();
    /// The note that there are more takes the place of one.
    private long unnamed;
    private int read;
    private int eventsRead;

    XesReader(String name, Consumer<Trace> traces) {
        this.name = name;
        this.traces = traces;
    }

    private static XMLInputFactory hardened() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    void read(InputStream in) throws IOException {
        try {
            log(hardened().createXMLStreamReader(Xes.unpacked(in)));
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                damaged(cause);
            } else {
                tell("eventlog.xml.malformed", e.getLocation() == null ? 1 : e.getLocation().getLineNumber(), "", words(e));
            }
        } catch (IOException e) {
            damaged(e);
        }
        if (!problems.isEmpty()) {
            throw new Refusal("This event log cannot be used: " + name, problems);
        }
    }

    /// Tells what is wrong with the compressed file; where the file is not at fault, it throws.
    private void damaged(IOException cause) throws IOException {
        if (cause instanceof ZipException || cause instanceof EOFException) {
            tell("eventlog.gzip.broken", 1, "", String.valueOf(cause.getMessage()));
        } else {
            throw cause;
        }
    }

    private void log(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    tell("eventlog.xml.doctype", line(xml), "");
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!xml.getLocalName().equals("log")) {
                        tell("eventlog.log.root", line(xml), xml.getLocalName());
                        return;
                    }
                    inLog(xml);
                }
                default -> {}
            }
        }
        if (problems.isEmpty() && read == 0) {
            tell("eventlog.log.empty", 1, "");
        } else if (problems.isEmpty() && eventsRead == 0) {
            tell("eventlog.log.eventless", 1, "", read);
        }
    }

    private void inLog(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "trace" -> trace(xml);
                case "event" -> {
                    tell("eventlog.event.homeless", line(xml), "");
                    pass(xml);
                }
                case "extension", "global", "classifier" -> pass(xml);
                default -> {
                    known(xml);
                    pass(xml);
                }
            }
        }
    }

    private void trace(XMLStreamReader xml) throws XMLStreamException {
        var line = line(xml);
        var attributes = new LinkedHashMap<String, Value>();
        var events = new ArrayList<Event>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("event")) {
                    event(xml, events);
                } else {
                    attribute(xml, attributes);
                }
            }
        }
        read++;
        eventsRead += events.size();
        var id = attributes.remove(XesNames.NAME);
        if (problems.isEmpty()) {
            traces.accept(new Trace(id == null ? "#" + read : id.words(), attributes, events, line));
        }
    }

    private void event(XMLStreamReader xml, List<Event> events) throws XMLStreamException {
        var line = line(xml);
        var attributes = new LinkedHashMap<String, Value>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                attribute(xml, attributes);
            }
        }
        var activity = attributes.remove(XesNames.NAME);
        var at = attributes.remove(XesNames.TIME);
        if (activity == null) {
            tell("eventlog.event.nameless", line, "");
        }
        if (at == null) {
            tell("eventlog.event.timeless", line, "");
        } else if (!(at instanceof Value.Time)) {
            tell("eventlog.event.time-type", line, at.words());
        }
        if (activity != null && at instanceof Value.Time(var instant)) {
            events.add(new Event(activity.words(), instant, attributes));
        }
    }

    private void attribute(XMLStreamReader xml, Map<String, Value> attributes) throws XMLStreamException {
        var type = xml.getLocalName();
        if (known(xml) && !NESTED.contains(type)) {
            var line = line(xml);
            var key = xml.getAttributeValue(null, "key");
            var text = xml.getAttributeValue(null, "value");
            if (key == null || text == null) {
                tell("eventlog.attribute.incomplete", line, type, key == null ? "key" : "value");
            } else if (!attributes.containsKey(key)) {
                put(attributes, key, XesNames.value(type, text), line, type, text);
            } else {
                tell("eventlog.attribute.twice", line, key);
            }
        }
        pass(xml);
    }

    private void put(
            Map<String, Value> attributes, String key, @Nullable Value value, int line, String type, String text) {
        if (value == null) {
            tell("eventlog.attribute.value", line, text, key, type);
            attributes.put(key, key.equals(XesNames.TIME) ? new Value.Time(Instant.EPOCH) : new Value.Text(text));
        } else {
            attributes.put(key, value);
        }
    }

    /// Whether an element is one that XES has at this place.
    private boolean known(XMLStreamReader xml) {
        var element = xml.getLocalName();
        if (XesNames.TYPES.contains(element) || NESTED.contains(element)) {
            return true;
        }
        var near = OF_A_LOG.contains(element) ? "" : Nearest.to(element, XesNames.TYPES).orElse("");
        tell("eventlog.element.unknown", line(xml), element, near);
        return false;
    }

    /// Goes to the end of the element at hand.
    private static void pass(XMLStreamReader xml) throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private void tell(String key, int line, String value, Object... arguments) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(Problem.of(key, name + ":" + line, value, arguments));
        } else {
            unnamed = Math.max(unnamed + 1, 2);
            var more = Problem.of("eventlog.problems.more", name, "", unnamed);
            problems.subList(MOST_PROBLEMS - 1, problems.size()).clear();
            problems.add(more);
        }
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private static String words(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }
}
