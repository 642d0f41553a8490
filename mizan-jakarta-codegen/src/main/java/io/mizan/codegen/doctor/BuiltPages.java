// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.doctor;

import io.mizan.contract.bundle.FolderHash;
import io.mizan.contract.bundle.Manifest;
import io.mizan.contract.bundle.PageFiles;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** What front ends have left in an application. */
public final class BuiltPages {

    private static final String FOLDER = "WEB-INF/mizan";
    private static final String MANIFEST = "manifest.json";
    private static final String REBUILD = "build the front end again, and then the application";

    private final Path root;
    private final List<Finding> findings = new ArrayList<>();

    private BuiltPages(Path root) {
        this.root = root;
    }

    /**
     * Looks at an application.
     *
     * @param application a WAR, or a folder with what is in one
     * @return one finding for each front end that is right, and one for each thing that is wrong
     * @throws IOException if it can't be read
     */
    public static List<Finding> examine(Path application) throws IOException {
        if (Files.isDirectory(application)) {
            return new BuiltPages(application).examine();
        }
        try (FileSystem war = FileSystems.newFileSystem(application)) {
            return new BuiltPages(war.getPath("/")).examine();
        } catch (NoSuchFileException | FileSystemNotFoundException | ProviderNotFoundException | ZipException none) {
            return List.of(Finding.wrong(application + " is no WAR", "name one, or a folder with what is in one"));
        }
    }

    private List<Finding> examine() throws IOException {
        Path folder = root.resolve(FOLDER);
        List<Path> apps = Files.isDirectory(folder) ? list(folder) : List.of();
        for (Path app : apps) {
            if (Files.isDirectory(app)) {
                frontEnd(app);
            }
        }
        if (findings.isEmpty()) {
            wrong(
                    "there is no " + FOLDER + "/*/" + MANIFEST,
                    "build a front end with @mizan/ssr, and put what is for the server into a folder there");
        }
        return List.copyOf(findings);
    }

    private void frontEnd(Path app) throws IOException {
        Path file = app.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            wrong(shown(app) + " has no " + MANIFEST + ", so that the server passes it over", REBUILD);
            return;
        }
        Manifest manifest;
        try {
            manifest = Manifest.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException unreadable) {
            wrong(shown(file) + " can't be used: " + unreadable.getMessage(), REBUILD);
            return;
        }
        int before = findings.size();
        missing(app, manifest);
        if (findings.size() == before && !hash(app).is(manifest.hash())) {
            wrong(shown(app) + " holds other files than were built", REBUILD);
        }
        if (findings.size() == before) {
            findings.add(Finding.good(shown(app) + ": " + manifest.pages().size() + " pages of " + manifest.app()));
        }
    }

    /** Files of the server's, and those that browsers load. */
    private void missing(Path app, Manifest manifest) {
        for (String module : new TreeSet<>(manifest.modules())) {
            if (!isIn(app, module)) {
                wrong(shown(app) + " lacks " + module + ", which its manifest names", REBUILD);
            }
        }
        TreeSet<String> loaded = new TreeSet<>();
        for (PageFiles page : manifest.pages()) {
            Stream.of(page.scripts(), page.styles(), page.preloads()).forEach(loaded::addAll);
        }
        for (String file : loaded) {
            if (!isIn(root, file)) {
                wrong("the application lacks " + file + ", which browsers load for " + shown(app), REBUILD);
            }
        }
    }

    private static boolean isIn(Path folder, String file) {
        try {
            Path found = folder.resolve(file).normalize();
            return found.startsWith(folder.normalize()) && Files.isRegularFile(found);
        } catch (InvalidPathException none) {
            return false;
        }
    }

    private static FolderHash hash(Path app) throws IOException {
        FolderHash hash = new FolderHash();
        try (Stream<Path> files = Files.walk(app)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = app.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                if (!path.equals(MANIFEST)) {
                    hash.add(path, Files.readAllBytes(file));
                }
            }
        }
        return hash;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private String shown(Path file) {
        return root.relativize(file).toString();
    }

    private void wrong(String what, String remedy) {
        findings.add(Finding.wrong(what, remedy));
    }
}
