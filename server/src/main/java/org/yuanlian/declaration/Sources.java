package org.yuanlian.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Where declaration files lie. Names are relative, with forward slashes.
sealed interface Sources {
    SortedSet<String> names();

    Optional<byte[]> content(String name);

    record Folder(Path root) implements Sources {

        @Override
        public SortedSet<String> names() {
            try (var files = Files.walk(root)) {
                var names = new TreeSet<String>();
                files.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.endsWith(".yaml"))
                        .forEach(names::add);
                return names;
            } catch (IOException e) {
                throw new UncheckedIOException("The declarations in %s cannot be listed.".formatted(root), e);
            }
        }

        @Override
        public Optional<byte[]> content(String name) {
            var file = root.resolve(name);
            try {
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("The declaration %s cannot be read.".formatted(file), e);
            }
        }
    }

    /// The declarations inside the program.
    record Shipped() implements Sources {
        private static final String ROOT = "declarations/";

        @Override
        public SortedSet<String> names() {
            try {
                var names = new TreeSet<String>();
                var found = new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*.yaml");
                for (var resource : found) {
                    var url = resource.getURL().toString();
                    names.add(url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1));
                }
                return names;
            } catch (IOException e) {
                throw new UncheckedIOException("The shipped declarations cannot be listed.", e);
            }
        }

        @Override
        public Optional<byte[]> content(String name) {
            try (InputStream in = Shipped.class.getClassLoader().getResourceAsStream(ROOT + name)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("The shipped declaration %s cannot be read.".formatted(name), e);
            }
        }
    }

    /// One file that lies nowhere yet.
    record Given(String file, byte[] bytes) implements Sources {

        @Override
        public SortedSet<String> names() {
            return new TreeSet<>(List.of(file));
        }

        @Override
        public Optional<byte[]> content(String name) {
            return name.equals(file) ? Optional.of(bytes) : Optional.empty();
        }
    }

    /// The first source that has a file gives it.
    record Overlaid(List<Sources> sources) implements Sources {

        @Override
        public SortedSet<String> names() {
            var names = new TreeSet<String>();
            sources.forEach(source -> names.addAll(source.names()));
            return names;
        }

        @Override
        public Optional<byte[]> content(String name) {
            return sources.stream().flatMap(source -> source.content(name).stream()).findFirst();
        }
    }
}
