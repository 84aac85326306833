package org.yuanlian.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Finds the fonts that an official document is set in. Offices have their own, such as 方正小标宋 and
/// 仿宋_GB2312; where they are not there, free ones of the same kind take their place. Only TrueType
/// outlines can be put into a PDF in part.
public final class Fonts {
    private static final List<String> FOLDERS = List.of(
            "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "C:/Windows/Fonts");
    private static final Map<String, String> OF_COLLECTION = Map.of(
            "uming.ttc", "UMingCN",
            "ukai.ttc", "UKaiCN",
            "simsun.ttc", "SimSun",
            "wqy-zenhei.ttc", "WenQuanYiZenHei",
            "wqy-microhei.ttc", "WenQuanYiMicroHei");
    private final Map<Face, Path> files;
    private final Map<Path, SoftReference<TrueTypeFont>> opened = new HashMap<>();

    private Fonts(Map<Face, Path> files) {
        this.files = files;
    }

    /// The faces of GB/T 9704, each with the files that may stand for it, the best first.
    enum Face {
        BIAOSONG("fzxbsjw.ttf", "fzxbsk.ttf", "方正小标宋简体.ttf", "simsun.ttc", "uming.ttc"),
        FANG("simfang.ttf", "仿宋_gb2312.ttf", "fzfsk.ttf", "simsun.ttc", "uming.ttc"),
        SONG("simsun.ttc", "uming.ttc"),
        HEI("simhei.ttf", "wqy-zenhei.ttc", "wqy-microhei.ttc"),
        KAI("simkai.ttf", "楷体_gb2312.ttf", "ukai.ttc");

        private final List<String> names;

        Face(String... names) {
            this.names = List.of(names);
        }
    }

    /// @param environment as of `System.getenv()`; `YUANLIAN_FONTS` names a folder that comes first
    public static Fonts ofTheSystem(Map<String, String> environment) {
        var found = new HashMap<String, Path>();
        Stream.concat(Stream.ofNullable(environment.get("YUANLIAN_FONTS")), FOLDERS.stream())
                .map(Path::of)
                .filter(Files::isDirectory)
                .forEach(folder -> list(folder, found));
        var files = new EnumMap<Face, Path>(Face.class);
        for (var face : Face.values()) {
            face.names.stream().map(found::get).filter(Objects::nonNull).findFirst().ifPresent(file -> files.put(face, file));
        }
        return new Fonts(files);
    }

    /// As on a machine that has none.
    public static Fonts none() {
        return new Fonts(Map.of());
    }

    public boolean isThere() {
        return !files.isEmpty();
    }

    /// The font for a face, or for the nearest one there is. A font takes some tens of
    /// megabytes and a second to open, so it stays open while there is room.
    ///
    /// @throws Refusal where there is none at all
    TrueTypeFont open(Face face) {
        var file = files.getOrDefault(face, files.values().stream().findFirst().orElseThrow(Fonts::missing));
        var kept = opened.get(file);
        var font = kept == null ? null : kept.get();
        if (font == null) {
            font = read(file);
            opened.put(file, new SoftReference<>(font));
        }
        return font;
    }

    private static TrueTypeFont read(Path file) {
        try {
            return file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc") ? simplified(file) : single(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The font %s cannot be read".formatted(file), e);
        }
    }

    private static TrueTypeFont single(Path file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
    }

    /// Of a collection the font with the forms of the mainland. Opening the others takes long.
    private static TrueTypeFont simplified(Path file) throws IOException {
        var name = OF_COLLECTION.get(file.getFileName().toString().toLowerCase(Locale.ROOT));
        var font = new TrueTypeCollection(file.toFile()).getFontByName(name);
        if (font == null) {
            throw new IOException("The collection lacks the font " + name);
        }
        return font;
    }

    private static void list(Path folder, Map<String, Path> found) {
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> found.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
        } catch (IOException e) {
            throw new UncheckedIOException("The fonts in %s cannot be listed".formatted(folder), e);
        }
    }

    private static Refusal missing() {
        return new Refusal(Problem.of("document.font.missing", "YUANLIAN_FONTS", ""));
    }
}
