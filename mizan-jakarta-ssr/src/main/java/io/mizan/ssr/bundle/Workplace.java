// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What workers need on disk, in a private folder. Many a machine deletes temporary files after some days, and a worker starts
 * whenever one has ended: what is not whole by then is unpacked anew, and into another folder, because anybody may have made one
 * of the old name. For one thread at a time.
 */
public final class Workplace implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Workplace.class.getName());
    private static final String SCRIPT = "worker.mjs";

    private final WebRoot root;
    private final Path parent;
    private final List<PrivateFolder> former = new ArrayList<>();
    private Unpacked current;

    /**
     * A folder with all that workers need.
     *
     * @param path for the server's user alone
     */
    public record Folder(Path path) {

        /**
         * What a worker runs.
         *
         * @return a file
         */
        public Path script() {
            return path.resolve(SCRIPT);
        }

        /**
         * The front ends' modules.
         *
         * @return a folder with one for each front end
         */
        public Path apps() {
            return path.resolve("apps");
        }

        /**
         * For what a worker writes.
         *
         * @return a folder
         */
        public Path temporary() {
            return path.resolve("tmp");
        }
    }

    /**
     * Unpacks what was built, among the temporary files.
     *
     * @param root of the application
     * @throws IOException if it can't be used, or there is no room for it
     */
    public Workplace(WebRoot root) throws IOException {
        this(root, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Unpacks it below a folder. */
    Workplace(WebRoot root, Path parent) throws IOException {
        this.root = root;
        this.parent = parent;
        this.current = unpack();
    }

    /**
     * What was built.
     *
     * @return its pages
     */
    public Bundles bundles() {
        return current.bundles();
    }

    /**
     * Where all of it is now.
     *
     * @return a folder that is whole
     * @throws IOException if it was deleted, and can't be unpacked again
     */
    public Folder folder() throws IOException {
        if (!current.isWhole()) {
            PrivateFolder spoilt = current.folder();
            LOG.log(Level.WARNING, "somebody has deleted files in {0}; they are unpacked elsewhere", spoilt.path());
            current = unpackAgain();
            former.add(spoilt);
        }
        return new Folder(current.folder().path());
    }

    private Unpacked unpackAgain() throws IOException {
        Unpacked again;
        try {
            again = unpack();
        } catch (RuntimeException unreadable) {
            throw new IOException("the files of the application can't be read: " + unreadable, unreadable);
        }
        if (!again.bundles().names().equals(bundles().names())) {
            again.folder().close();
            throw new IOException("the application has not all of its pages any more");
        }
        return again;
    }

    private Unpacked unpack() throws IOException {
        PrivateFolder made = new PrivateFolder(parent);
        try {
            Folder folder = new Folder(made.path());
            Files.createDirectory(folder.temporary());
            copyScript(folder.script());
            Bundles bundles = Bundles.unpack(root, Files.createDirectory(folder.apps()));
            try (Stream<Path> all = Files.walk(made.path())) {
                return new Unpacked(made, all.toList(), bundles);
            }
        } catch (IOException | RuntimeException failed) {
            made.close();
            throw failed;
        }
    }

    private static void copyScript(Path to) throws IOException {
        try (InputStream in = Workplace.class.getResourceAsStream("/io/mizan/ssr/" + SCRIPT)) {
            if (in == null) {
                throw new IOException("the jar lacks " + SCRIPT);
            }
            Files.copy(in, to);
        }
    }

    /** Deletes all of it. */
    @Override
    public void close() {
        current.folder().close();
        former.forEach(PrivateFolder::close);
    }

    private record Unpacked(PrivateFolder folder, List<Path> files, Bundles bundles) {

        boolean isWhole() {
            return folder.isMine() && files.stream().allMatch(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS));
        }
    }
}
