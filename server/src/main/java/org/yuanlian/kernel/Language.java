package org.yuanlian.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The languages in which problems are told. The texts stand in `problems.<language>.properties`, each
/// under the key of its words, and the cure under the same key with `.maybe`.
public enum Language {
    ENGLISH("en"),
    CHINESE("zh");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private final Properties texts;

    Language(String tag) {
        this.texts = read("/problems.%s.properties".formatted(tag));
    }

    /// @param tag such as `zh-CN` or `zh_CN.UTF-8`; whatever is not Chinese is told in English
    public static Language of(@Nullable String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
    }

    /// Chinese where the environment of a terminal says so, English otherwise.
    public static Language ofTerminal(Map<String, String> environment) {
        return of(Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(tag -> tag != null && !tag.isEmpty())
                .findFirst()
                .orElse(null));
    }

    /// The same problem in this language, or as it is where it was written in one language only.
    public Problem tell(Problem problem) {
        var words = problem.words();
        return words == null
                ? problem
                : new Problem(problem.code(), problem.where(), problem.value(), what(words), maybe(words), words);
    }

    /// @throws IllegalArgumentException where the language lacks the text
    public String what(Words words) {
        return filled(text(words.key()), words);
    }

    /// The text as it stands in the file, its places not filled.
    String text(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "There is no text for %s in %s.\nMaybe it is missing in the file of problems.".formatted(key, this));
        }
        return text;
    }

    public @Nullable String maybe(Words words) {
        var text = texts.getProperty(words.key() + ".maybe");
        if (text == null || PLACE.matcher(text).results().anyMatch(place -> argument(words, place).isEmpty())) {
            return null;
        }
        return filled(text, words);
    }

    /// The problem on several lines, as a terminal shows it.
    public String print(Problem problem) {
        var told = tell(problem);
        var text = "%s  %s\n  %s".formatted(told.where(), told.code(), told.what());
        if (!told.value().isEmpty()) {
            text += (this == CHINESE ? "（%s）" : " (%s)").formatted(told.value());
        }
        return told.maybe() == null ? text : text + (this == CHINESE ? "\n  也许：" : "\n  Maybe ") + told.maybe();
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static String filled(String text, Words words) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(argument(words, place)));
    }

    private static String argument(Words words, MatchResult place) {
        var index = Integer.parseInt(place.group(1));
        return index < words.arguments().size() ? words.arguments().get(index) : "";
    }

    private static Properties read(String file) {
        try (var in = Objects.requireNonNull(Language.class.getResourceAsStream(file), file);
                var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(text);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
