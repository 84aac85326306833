package org.yuanlian.declaration;

import java.io.InputStream;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads a file into nodes that know their lines, and keeps duplicate keys for the binder to name.
final class YamlReader {
    private static final YAMLFactory YAML = new YAMLFactory();
    private final String file;
    private final YAMLParser parser;

    private YamlReader(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /// @throws Refusal where the file is no YAML, empty, or not a mapping
    static Node.Mapping read(String file, InputStream content) {
        try (var parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), content)) {
            var reader = new YamlReader(file, parser);
            var first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw reader.refused("declaration.yaml.empty", "A declaration is a mapping of keys to values.", null);
            }
            var root = reader.mapping(reader.line());
            reader.refuseASecondDocument();
            return root;
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new Refusal(new Problem(
                    "declaration.yaml.syntax",
                    Declared.where(file, line, ""),
                    "",
                    "This is no YAML: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                    "a colon lacks its blank, a quote is not closed, or a tab stands for blanks"));
        }
    }

    private Node node(JsonToken token) {
        var line = line();
        if (parser.isCurrentAlias()) {
            throw refused("declaration.yaml.alias", "An alias (*) stands for a value.", "the value should be written out");
        }
        return switch (token) {
            case START_OBJECT -> mapping(line);
            case START_ARRAY -> sequence(line);
            case VALUE_NULL -> new Node.Scalar(line, null);
            default -> new Node.Scalar(line, parser.getString());
        };
    }

    private Node.Mapping mapping(int line) {
        var entries = new ArrayList<Node.Entry>();
        while (next() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            var keyLine = line();
            entries.add(new Node.Entry(key, keyLine, node(next())));
        }
        return new Node.Mapping(line, entries);
    }

    private Node.Sequence sequence(int line) {
        var items = new ArrayList<Node>();
        for (var token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(node(token));
        }
        return new Node.Sequence(line, items);
    }

    private JsonToken next() {
        var token = parser.nextToken();
        if (token == null) {
            throw refused("declaration.yaml.syntax", "The file ends in the middle.", "it was cut off");
        }
        return token;
    }

    private void refuseASecondDocument() {
        if (parser.nextToken() != null) {
            throw refused("declaration.yaml.documents", "A second document follows.", "it belongs into a file of its own");
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Refusal refused(String code, String what, @Nullable String maybe) {
        return new Refusal(new Problem(code, Declared.where(file, Math.max(1, line()), ""), "", what, maybe));
    }
}
