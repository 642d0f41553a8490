// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the classes that declare functions, contexts or channels, by the annotations' names in their files. */
final class DeclaringClasses {

    /** Of the annotations that declare them; in ISO 8859-1 each byte is one character. */
    private static final List<String> MARKS =
            List.of("Lio/mizan/Client;", "Lio/mizan/ClientContext;", "Lio/mizan/ClientChannel;");

    /** What the server passes over too: an interceptor that is bound by one of these annotations has no functions. */
    private static final String INTERCEPTOR = "Ljakarta/interceptor/Interceptor;";

    /** By its name as a class file has that of a type that is implemented, after its length: an extension is no bean. */
    private static final String EXTENSION = (char) 39 + "jakarta/enterprise/inject/spi/Extension";

    private static final String END = ".class";

    private DeclaringClasses() {}

    /** Their binary names. */
    static SortedSet<String> in(List<Path> foldersAndJars) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        for (Path path : foldersAndJars) {
            if (Files.isDirectory(path)) {
                search(path, found);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(path)) {
                    search(jar.getPath("/"), found);
                }
            }
        }
        return found;
    }

    private static void search(Path root, SortedSet<String> found) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(END)).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                if (!name.startsWith("META-INF.") && !name.startsWith("io.mizan.Client") && isMarked(file)) {
                    found.add(name.substring(0, name.length() - END.length()));
                }
            }
        }
    }

    private static boolean isMarked(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return MARKS.stream().anyMatch(bytes::contains) && !bytes.contains(INTERCEPTOR) && !bytes.contains(EXTENSION);
    }
}
