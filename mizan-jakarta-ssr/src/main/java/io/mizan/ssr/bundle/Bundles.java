// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import io.mizan.contract.bundle.FolderHash;
import io.mizan.contract.bundle.Manifest;
import io.mizan.contract.bundle.PageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The pages of an application by their names, and their modules in a folder for the workers. */
public final class Bundles {

    private static final Logger LOG = System.getLogger(Bundles.class.getName());
    private static final String ROOT = "/WEB-INF/mizan/";
    private static final String MANIFEST = "manifest.json";

    private final Map<String, PageFiles> pages = new HashMap<>();
    private final Set<String> ambiguous = new TreeSet<>();
    private final List<String> apps = new ArrayList<>();

    private Bundles() {}

    /**
     * Unpacks what was built: {@code WEB-INF/mizan/<front end>/}, each with its {@code manifest.json}.
     *
     * @param root of the application
     * @param folder where to, for nobody else to see
     * @return the pages; none where nothing was built
     * @throws IOException if it can't be unpacked, or is not what was built
     */
    public static Bundles unpack(WebRoot root, Path folder) throws IOException {
        Bundles bundles = new Bundles();
        for (String app : listed(root, ROOT)) {
            if (app.endsWith("/") && listed(root, app).contains(app + MANIFEST)) {
                bundles.unpack(root, app, folder);
            }
        }
        return bundles;
    }

    private static Set<String> listed(WebRoot root, String folder) {
        Set<String> found = root.list(folder);
        return found == null ? Set.of() : new TreeSet<>(found);
    }

    private void unpack(WebRoot root, String app, Path folder) throws IOException {
        Manifest manifest;
        try {
            manifest = Manifest.read(read(root, app + MANIFEST));
        } catch (IllegalArgumentException unreadable) {
            throw new IOException(
                    app.substring(1) + MANIFEST + " can't be used: " + unreadable.getMessage(), unreadable);
        }
        Path to = folder.resolve(plain(manifest.app()));
        FolderHash hash = new FolderHash();
        copy(root, app, app, to, hash);
        for (String module : manifest.modules()) {
            Path file = to.resolve(module).normalize();
            if (!file.startsWith(to) || !Files.isRegularFile(file)) {
                throw new IOException(
                        app.substring(1) + " lacks " + module + ", which its manifest names; build it again");
            }
        }
        if (!hash.is(manifest.hash())) {
            LOG.log(Level.WARNING, "{0} holds other files than were built; build it again", app.substring(1));
        }
        apps.add(manifest.app());
        manifest.pages().forEach(this::add);
    }

    private void copy(WebRoot root, String app, String from, Path to, FolderHash hash) throws IOException {
        Files.createDirectories(to);
        for (String path : listed(root, from)) {
            if (path.endsWith("/")) {
                copy(root, app, path, to.resolve(plain(last(path.substring(0, path.length() - 1)))), hash);
            } else {
                byte[] content = read(root, path);
                Files.write(to.resolve(plain(last(path))), content);
                if (!path.equals(app + MANIFEST)) {
                    hash.add(path.substring(app.length()), content);
                }
            }
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A name that stays in its folder. */
    private static String plain(String name) throws IOException {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || !name.matches("[^/\\\\\\x00]+")) {
            throw new IOException("'" + name + "' is no name of a file");
        }
        return name;
    }

    private static byte[] read(WebRoot root, String path) throws IOException {
        try (InputStream in = root.open(path)) {
            if (in == null) {
                throw new IOException(path + " can't be opened");
            }
            return in.readAllBytes();
        }
    }

    private void add(PageFiles page) {
        pages.put(page.name(), page);
        if (!ambiguous.contains(page.page()) && pages.putIfAbsent(page.page(), page) != null) {
            pages.remove(page.page());
            ambiguous.add(page.page());
        }
    }

    /**
     * Finds a page.
     *
     * @param name as {@code ClientPage} has it; whatever it is, it is only looked up
     * @return empty: there is none of this name, or several
     */
    public Optional<PageFiles> find(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    /**
     * The front ends.
     *
     * @return their names
     */
    public List<String> apps() {
        return List.copyOf(apps);
    }

    /**
     * Every page.
     *
     * @return with the names of their front ends, sorted
     */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        pages.values().forEach(page -> names.add(page.name()));
        return names;
    }
}
