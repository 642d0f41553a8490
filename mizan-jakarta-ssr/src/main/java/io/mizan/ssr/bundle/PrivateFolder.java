// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that nobody else can look into, for as long as the application runs. */
final class PrivateFolder implements AutoCloseable {

    private static final Logger LOG = System.getLogger(PrivateFolder.class.getName());

    private final Path path;
    private final UserPrincipal owner;
    private final FileChannel lock;

    /**
     * Makes one, and deletes those beside it that processes have left which are gone.
     *
     * @param parent where
     * @throws IOException if there can be none
     */
    PrivateFolder(Path parent) throws IOException {
        this.path = made(parent);
        this.owner = Files.getOwner(path);
        this.lock = FileChannel.open(
                path.resolve(LeftFolders.LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        LeftFolders.deleteBeside(path);
    }

    /** For its owner alone. */
    private static Path made(Path parent) throws IOException {
        try {
            return Files.createTempDirectory(parent, LeftFolders.prefix());
        } catch (IOException refused) {
            throw new IOException(
                    "no folder can be made in " + parent
                            + "; set java.io.tmpdir to one that the server's user may write to: " + refused,
                    refused);
        }
    }

    /** Where it is: an absolute path. */
    Path path() {
        return path;
    }

    /** Whether it is still there: where temporary files are cleaned up, anybody may have made another of its name. */
    boolean isMine() {
        try {
            return isFolderOf(path, owner);
        } catch (IOException gone) {
            return false;
        }
    }

    static boolean isFolderOf(Path path, UserPrincipal owner) throws IOException {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner);
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() {
        if (isMine()) {
            delete(path);
        }
        try {
            lock.close();
        } catch (IOException unlockable) {
            LOG.log(Level.DEBUG, "a lock is left behind", unlockable);
        }
    }

    /** The lock goes last: where something can't be deleted, the next process finds the folder by it and tries again. */
    static void delete(Path folder) {
        List<Path> last = List.of(folder.resolve(LeftFolders.LOCK), folder);
        Comparator<Path> order = Comparator.<Path>comparingInt(last::indexOf).thenComparing(Comparator.reverseOrder());
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(order).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.log(Level.WARNING, "the folder {0} is left behind: {1}", folder, left.getMessage());
        }
    }
}
