package org.yuanlian.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yuanlian.registry.base.BaseFiles;

/// The trades of GB/T 4754-2017, and the leading industries that the province names.
public final class Industries {
    private final Map<String, Industry> byCode = new LinkedHashMap<>();
    private final List<LeadingIndustry> leading;

    private Industries(Stream<Industry> industries, List<LeadingIndustry> leading) {
        industries.forEach(industry -> byCode.put(industry.code(), industry));
        this.leading = List.copyOf(leading);
    }

    /// Those of the base data, for who checks a file without starting the server.
    ///
    /// @param environment as of `System.getenv()`
    public static Industries of(Map<String, String> environment) {
        return read(BaseFiles.of(environment));
    }

    public static Industries read(BaseFiles files) {
        return new Industries(
                files.rows("industries").stream()
                        .map(row -> new Industry(
                                row.text("code"),
                                row.text("name"),
                                row.constant("level", Industry.Level.class),
                                row.optional("parent").orElse(null),
                                row.text("section"),
                                row.text("source"))),
                files.rows("leading-industries").stream()
                        .map(row -> new LeadingIndustry(
                                row.text("code"),
                                row.text("name"),
                                row.text("nameEn"),
                                row.text("source"),
                                row.truth("verified")))
                        .toList());
    }

    public List<Industry> all() {
        return List.copyOf(byCode.values());
    }

    public List<LeadingIndustry> leading() {
        return leading;
    }

    /// @param written with or without the letter of its section: `3841` or `C3841`
    public Optional<Industry> byCode(String written) {
        var code = written.strip().toUpperCase(Locale.ROOT);
        if (code.length() > 1 && Character.isLetter(code.charAt(0))) {
            return byCode(code.substring(1)).filter(industry -> industry.section().equals(code.substring(0, 1)));
        }
        return Optional.ofNullable(byCode.get(code));
    }

    /// Those whose code begins with the text or whose name contains it.
    public List<Industry> search(String text) {
        var wanted = text.strip();
        return byCode.values().stream()
                .filter(industry -> industry.code().startsWith(wanted) || industry.name().contains(wanted))
                .toList();
    }
}
