// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.reader.fixture.Says;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The annotated classes that the tests of the reader read. */
final class Fixtures {

    static final String PACKAGE = Says.class.getPackageName();

    private Fixtures() {}

    static Stream<Class<?>> all() {
        try (Stream<Path> files =
                Files.list(Path.of(Says.class.getResource("Says.class").toURI()).getParent())) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> PACKAGE + "." + file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .toList();
            return names.stream().map(Fixtures::load);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Fixtures.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A class and those inside it. */
    static ContractReader.Result read(Class<?>... classes) {
        List<String> names = Stream.of(classes)
                .flatMap(Fixtures::withInner)
                .map(Class::getName)
                .toList();
        return read(names);
    }

    static ContractReader.Result read(List<String> names) {
        return new ContractReader(new ReflectionSource(Fixtures.class.getClassLoader())).read(names);
    }

    private static Stream<Class<?>> withInner(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Stream.of(type.getDeclaredClasses()).flatMap(Fixtures::withInner));
    }
}
