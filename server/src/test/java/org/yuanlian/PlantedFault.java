package org.yuanlian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/// A fault in one class of the program. Its text is changed in one place and compiled, and its module is loaded with
/// it, and with the tests of that module, beside the running one; what is declared is read once for both. A test that
/// guards anything there has to fail.
///
/// @param was what stands there; it must stand there once
public record PlantedFault(Class<?> in, String was, String is) {

    public ClassLoader plant() {
        var name = in.getName();
        var module = name.substring(0, name.indexOf('.', "org.yuanlian.".length()) + 1);
        var compiled = compiled();
        return new ClassLoader(in.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
                if (!wanted.startsWith(module) || wanted.contains(".declared.")) {
                    return super.loadClass(wanted, resolve);
                }
                synchronized (getClassLoadingLock(wanted)) {
                    var known = findLoadedClass(wanted);
                    return known == null ? define(wanted) : known;
                }
            }

            private Class<?> define(String wanted) throws ClassNotFoundException {
                var file = wanted.replace('.', '/') + ".class";
                try (var shipped = getParent().getResourceAsStream(file)) {
                    if (shipped == null) {
                        throw new ClassNotFoundException(wanted);
                    }
                    var bytes = Files.exists(compiled.resolve(file)) ? Files.readAllBytes(compiled.resolve(file)) : shipped.readAllBytes();
                    return defineClass(wanted, bytes, 0, bytes.length);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private Path compiled() {
        try {
            var folder = Files.createTempDirectory("planted");
            var source = folder.resolve(in.getSimpleName() + ".java");
            Files.writeString(source, text());
            var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            var options = new String[] {"-nowarn", "-proc:none", "-parameters", "-d", folder.toString(), "-cp", classPath, source.toString()};
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options) != 0) {
                throw new IllegalStateException(this + " does not compile.");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() throws IOException {
        var text = Files.readString(Path.of("src/main/java", in.getName().replace('.', '/') + ".java"));
        if (List.of(text.split(Pattern.quote(was), -1)).size() != 2) {
            throw new IllegalStateException("%s does not hold once: %s\nMaybe the fault has to be planted anew.".formatted(in.getSimpleName(), was));
        }
        return text.replace(was, is);
    }

    @Override
    public String toString() {
        return "%s: %s → %s".formatted(in.getSimpleName(), was, is);
    }
}
