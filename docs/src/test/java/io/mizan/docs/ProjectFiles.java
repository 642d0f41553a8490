// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedSet;
import java.util.TreeSet;

/** The project's own files of one kind, without what was built or fetched. */
final class ProjectFiles extends SimpleFileVisitor<Path> {

    /** The root of the repository. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final SortedSet<Path> found = new TreeSet<>();
    private final String suffix;

    private ProjectFiles(String suffix) {
        this.suffix = suffix;
    }

    static SortedSet<Path> endingIn(String suffix) throws IOException {
        ProjectFiles files = new ProjectFiles(suffix);
        Files.walkFileTree(ROOT, files);
        return files.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = folder.getFileName().toString();
        boolean built = name.equals("target") && Files.exists(folder.resolveSibling("pom.xml"));
        return built || name.equals("node_modules") || name.equals(".git")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.toString().endsWith(suffix)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }
}
