package org.yuanlian.decision.dmn;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// On which line of a DMN file each element with an id stands. The engine names ids, people look for lines.
final class DmnLines {
    private final Map<String, Integer> byId = new HashMap<>();

    private DmnLines() {}

    static DmnLines of(String file, byte[] content) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var lines = new DmnLines();
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                var id = reader.next() == XMLStreamConstants.START_ELEMENT ? reader.getAttributeValue(null, "id") : null;
                if (id != null) {
                    lines.byId.putIfAbsent(id, reader.getLocation().getLineNumber());
                }
            }
            return lines;
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new Refusal(new Problem(
                    "decision.xml.malformed",
                    file + ":" + line,
                    "",
                    "This is not well-formed XML: %s".formatted(words(e)),
                    "a modeler can open and save the file again"));
        }
    }

    int of(String id) {
        return byId.getOrDefault(id, 1);
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    private static String words(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        return message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", "").strip();
    }
}
