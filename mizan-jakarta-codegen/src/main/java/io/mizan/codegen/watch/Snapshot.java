// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How files stood at one time. What vanishes while one looks is not there.
 *
 * @param folders all that may get or lose files
 * @param files those that a contract is read from
 * @param filled the paths asked for at which there was one
 */
record Snapshot(Set<Path> folders, Map<Path, Stamp> files, Set<Path> filled) {

    /**
     * What changes with a file's content.
     *
     * @param written when
     * @param size in bytes
     */
    record Stamp(FileTime written, long size) {}

    static Snapshot of(List<Path> foldersAndFiles) throws IOException {
        Snapshot snapshot = new Snapshot(new HashSet<>(), new HashMap<>(), new HashSet<>());
        for (Path path : foldersAndFiles) {
            int before = snapshot.files.size();
            if (Files.exists(path)) {
                Files.walkFileTree(path, snapshot.new Look(path));
            }
            if (snapshot.files.size() > before) {
                snapshot.filled.add(path);
            }
        }
        return snapshot;
    }

    /** Whether a build is at work that has deleted what it is going to write again. */
    boolean hasLost(Set<Path> filledBefore) {
        return !filled.containsAll(filledBefore);
    }

    private final class Look extends SimpleFileVisitor<Path> {
        private final Path start;

        Look(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.equals(start) && file.getParent() != null) {
                folders.add(file.getParent());
            }
            String name = file.toString();
            if (file.equals(start) || name.endsWith(".class") || name.endsWith(".kdl")) {
                files.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path gone, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
