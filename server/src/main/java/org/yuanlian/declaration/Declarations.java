package org.yuanlian.declaration;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.Sha256;

/// Finds and reads the declaration files: those shipped with the program, and above them those of
/// the folder that `YUANLIAN_DECLARATIONS` names.
public final class Declarations {
    private static final Pattern FILE = Pattern.compile("(?:.*/)?([^/]+?)(?:\\.v(\\d+))?\\.yaml");
    private static final Pattern FOLDER = Pattern.compile("(?:.*/)?([^/]+)/[^/]+?(?:\\.v(\\d+))?\\.yaml");
    private final Sources sources;
    private final Map<String, DeclarationKind<?>> kinds;
    private final Map<String, InForce<?>> kept = new ConcurrentHashMap<>();

    Declarations(Sources sources, List<DeclarationKind<?>> kinds) {
        this.sources = sources;
        this.kinds = kinds.stream().collect(Collectors.toMap(DeclarationKind::name, Function.identity()));
    }

    /// @param environment as of `System.getenv()`
    public static Declarations of(Map<String, String> environment) {
        var folder = environment.get("YUANLIAN_DECLARATIONS");
        return folder == null || folder.isBlank()
                ? new Declarations(new Sources.Shipped(), announced())
                : new Declarations(
                        new Sources.Overlaid(List.of(new Sources.Folder(Path.of(folder)), new Sources.Shipped())),
                        announced());
    }

    /// Only those of one folder.
    public static Declarations in(Path folder) {
        return new Declarations(new Sources.Folder(folder), announced());
    }

    /// These, with one file more or another text for one that is there: to try a rule out.
    public Declarations with(String file, byte[] content) {
        return new Declarations(
                new Sources.Overlaid(List.of(new Sources.Given(file, content), sources)), List.copyOf(kinds.values()));
    }

    private static List<DeclarationKind<?>> announced() {
        return ServiceLoader.load(DeclarationKind.class, Declarations.class.getClassLoader()).stream()
                .<DeclarationKind<?>>map(Provider::get)
                .toList();
    }

    /// The names of all files, such as `ledger/stages.yaml`.
    public SortedSet<String> files() {
        return sources.names();
    }

    /// The names of those that lie in a folder such as `alarms/`, as `versions` takes them.
    public List<String> names(String folder) {
        return files().stream().filter(file -> file.startsWith(folder)).map(Declarations::name).distinct().toList();
    }

    /// What a file is called without its version and its ending.
    public static String name(String file) {
        return file.replaceFirst("(\\.v\\d+)?\\.yaml$", "");
    }

    /// A file that a declaration names beside itself, such as a decision table.
    ///
    /// @param name with its ending, such as `supervision/lights.dmn`
    public Optional<byte[]> attachment(String name) {
        return sources.content(name);
    }

    /// Reads the newest version.
    ///
    /// @param name without the ending, such as `ledger/stages`
    /// @throws Refusal with every problem of the file
    public <T> Declared<T> read(String name, Class<T> shape) {
        return versions(name, shape).latest();
    }

    /// Reads every version: `name.yaml` and `name.v2.yaml`, `name.v3.yaml` beside it.
    public <T> InForce<T> versions(String name, Class<T> shape) {
        var files = files().stream()
                .filter(file -> file.equals(name + ".yaml") || file.matches(Pattern.quote(name) + "\\.v\\d+\\.yaml"))
                .toList();
        if (files.isEmpty()) {
            throw new Refusal(absent(name));
        }
        var problems = new ArrayList<Problem>();
        var versions = new ArrayList<Declared<T>>();
        for (var file : files) {
            try {
                versions.add(readFile(file, shape));
            } catch (Refusal refusal) {
                problems.addAll(refusal.problems());
            }
        }
        versions.sort(Comparator.comparing(version -> version.header().effectiveFrom()));
        problems.addAll(Versions.overlaps(versions));
        if (!problems.isEmpty()) {
            throw new Refusal("The declaration %s is not in order.".formatted(name), problems);
        }
        return new InForce<>(name, List.copyOf(versions));
    }

    /// Every version, as `versions` gives them. Files are read when first asked for, and not again while the program runs.
    @SuppressWarnings("unchecked") // a name has one shape
    public <T> InForce<T> kept(String name, Class<T> shape) {
        return (InForce<T>) kept.computeIfAbsent(name, _ -> versions(name, shape));
    }

    /// The version in force on a day, of those that are kept.
    ///
    /// @throws Refusal where no version covers the day, or the declaration is not in order
    public <T> Declared<T> inForce(String name, Class<T> shape, LocalDate on) {
        return kept(name, shape).on(on);
    }

    /// Every problem of every file, warnings included where they are asked for.
    public List<Problem> check() {
        var problems = new ArrayList<Problem>();
        for (var file : files()) {
            try {
                readAnyFile(file);
            } catch (Refusal refusal) {
                problems.addAll(refusal.problems());
            }
        }
        return problems.stream().distinct().toList();
    }

    private void readAnyFile(String file) {
        readAny(name(file), file);
    }

    void readAny(String name, String file) {
        versions(name, kindOf(file, nodes(file)).shape());
    }

    private <T> Declared<T> readFile(String file, Class<T> shape) {
        var root = nodes(file);
        var kind = kindOf(file, root);
        if (kind.shape() != shape) {
            throw new IllegalArgumentException("%s is of kind %s, which binds to %s.\nMaybe another file is meant than for %s."
                    .formatted(file, kind.name(), kind.shape().getSimpleName(), shape.getSimpleName()));
        }
        var binder = new Binder(file);
        var bound = binder.bind(root, List.of(Header.class, shape))
                .orElseThrow(() -> new Refusal("The declaration %s is not in order.".formatted(file), binder.problems()));
        var declared = new Declared<>(
                file,
                Sha256.of(bytes(file)),
                (Header) bound.getFirst(),
                shape.cast(bound.getLast()),
                binder.warnings(),
                binder.lines());
        var problems = new ArrayList<>(Versions.nameFaults(declared, kind.isNamedByFolder() ? FOLDER : FILE));
        @SuppressWarnings("unchecked") // the kind's shape has just been compared
        var typed = (DeclarationKind<T>) kind;
        problems.addAll(typed.check(declared, this));
        if (!problems.isEmpty()) {
            throw new Refusal("The declaration %s is not in order.".formatted(file), problems);
        }
        return declared;
    }

    private Node.Mapping nodes(String file) {
        return YamlReader.read(file, new ByteArrayInputStream(bytes(file)));
    }

    private byte[] bytes(String file) {
        return sources.content(file).orElseThrow(() -> new Refusal(absent(file)));
    }

    private DeclarationKind<?> kindOf(String file, Node.Mapping root) {
        var entry = root.entries().stream().filter(e -> e.key().equals("kind")).findFirst();
        var written = entry.map(Node.Entry::value)
                .map(value -> value instanceof Node.Scalar scalar ? String.valueOf(scalar.text()) : "")
                .orElse("");
        var kind = kinds.get(written);
        if (kind == null) {
            throw new Refusal(new Problem(
                    "declaration.kind.unknown",
                    Declared.where(file, entry.map(Node.Entry::line).orElse(1), "kind"),
                    written,
                    "Every declaration names its kind, one of " + String.join(", ", kinds.keySet().stream().sorted().toList()) + ".",
                    Nearest.to(written, kinds.keySet()).map(name -> "\"" + name + "\" is meant").orElse(null)));
        }
        return kind;
    }

    private Problem absent(String name) {
        var names = files().stream().map(file -> file.replaceFirst("\\.yaml$", "")).toList();
        return new Problem(
                "declaration.file.absent",
                name,
                "",
                "There is no such declaration.",
                Nearest.to(name, names).map(nearest -> "\"" + nearest + "\" is meant").orElse(null));
    }
}
