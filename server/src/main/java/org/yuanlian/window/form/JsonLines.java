package org.yuanlian.window.form;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// On which line of a JSON file its values stand, by their JSON pointers.
record JsonLines(String file, Map<String, Integer> lines) {

    static JsonLines of(String file, byte[] json) {
        var lines = new HashMap<String, Integer>();
        try (var parser = JsonMapper.shared().createParser(json)) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(), parser.currentTokenLocation().getLineNr());
            }
        }
        return new JsonLines(file, lines);
    }

    /// As problems name it: `form.schema.json:12 properties.voltage`.
    String where(String pointer) {
        var line = lines.getOrDefault(pointer, 1);
        var path = pointer.replaceFirst("^/", "").replace('/', '.');
        return path.isEmpty() ? "%s:%d".formatted(file, line) : "%s:%d %s".formatted(file, line, path);
    }
}
