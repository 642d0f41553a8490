// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;

/**
 * Folders of processes that were killed. Each folder has a file that its owner keeps locked: such a lock ends with the process,
 * and holds among containers that share a folder, where a process's number says nothing.
 */
final class LeftFolders {

    /** What an owner locks. */
    static final String LOCK = "lock";

    private static final Logger LOG = System.getLogger(LeftFolders.class.getName());
    private static final String ALL = "mizan-ssr-";

    private LeftFolders() {}

    /**
     * How the names of this process's folders begin. They are never opened: when a file is closed, all locks that its process
     * has on it are gone.
     */
    static String prefix() {
        ProcessHandle me = ProcessHandle.current();
        long since = me.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        return ALL + me.pid() + "-" + since + "-";
    }

    /** Deletes those that stand beside a folder and belong to its owner, but to no process any more. */
    static void deleteBeside(Path folder) throws IOException {
        String mine = prefix();
        UserPrincipal owner = Files.getOwner(folder);
        Path parent = folder.toAbsolutePath().getParent();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, ALL + "*")) {
            for (Path other : found) {
                if (!String.valueOf(other.getFileName()).startsWith(mine) && PrivateFolder.isFolderOf(other, owner)) {
                    deleteIfLeft(other);
                }
            }
        } catch (IOException hidden) {
            LOG.log(Level.DEBUG, "folders that were left behind can't be found", hidden);
        }
    }

    private static void deleteIfLeft(Path folder) {
        try (FileChannel file =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = file.tryLock()) {
            if (lock != null) {
                PrivateFolder.delete(folder);
            }
        } catch (IOException none) {
            LOG.log(Level.DEBUG, "the folder {0} has no lock", folder);
        }
    }
}
