// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that nobody else can look into, for as long as the application runs. */
public final class PrivateFolder implements AutoCloseable {

    private static final Logger LOG = System.getLogger(PrivateFolder.class.getName());

    private final Path path;

    /**
     * Makes one among the temporary files.
     *
     * @throws IOException if there can be none
     */
    public PrivateFolder() throws IOException {
        this.path = Files.createTempDirectory("mizan-ssr-"); // for its owner alone
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
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            LOG.log(Level.WARNING, "the folder {0} is left behind: {1}", path, left.getMessage());
        }
    }
}
