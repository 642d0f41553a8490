// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that nobody else can look into, for as long as the application runs. */
public final class PrivateFolder implements AutoCloseable {

    private static final Logger LOG = System.getLogger(PrivateFolder.class.getName());

    private final Path path;
    private final FileChannel lock;

    /**
     * Makes one among the temporary files, and deletes those that processes have left which are gone.
     *
     * @throws IOException if there can be none
     */
    public PrivateFolder() throws IOException {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Makes one in a folder. */
    PrivateFolder(Path parent) throws IOException {
        this.path = Files.createTempDirectory(parent, LeftFolders.prefix()); // for its owner alone
        this.lock = FileChannel.open(
                path.resolve(LeftFolders.LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        LeftFolders.deleteBeside(path);
    }

    /**
     * Where it is.
     *
     * @return an absolute path
     */
    public Path path() {
        return path;
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() {
        delete(path);
        try {
            lock.close();
        } catch (IOException unlockable) {
            LOG.log(Level.DEBUG, "a lock is left behind", unlockable);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.log(Level.WARNING, "the folder {0} is left behind: {1}", folder, left.getMessage());
        }
    }
}
