// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Has the files that workers need. Many a machine deletes temporary files after some days, and a worker starts whenever one has
 * ended: what is not whole by then is unpacked anew, and into another folder, because anybody may have made one of the old name.
 * For one thread at a time.
 */
public final class Workplace implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Workplace.class.getName());

    private final WebRoot root;
    private final Path parent;
    private final List<WorkFiles> former = new ArrayList<>();
    private WorkFiles current;

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
        this.current = WorkFiles.unpack(root, parent);
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
     * The files as they are now.
     *
     * @return all of them
     * @throws IOException if they were deleted, and can't be unpacked again
     */
    public WorkFiles files() throws IOException {
        if (!current.isWhole()) {
            WorkFiles spoilt = current;
            LOG.log(Level.WARNING, "somebody has deleted files in {0}; they are unpacked elsewhere", spoilt.folder());
            current = unpackAgain();
            former.add(spoilt);
        }
        return current;
    }

    private WorkFiles unpackAgain() throws IOException {
        WorkFiles again;
        try {
            again = WorkFiles.unpack(root, parent);
        } catch (RuntimeException unreadable) {
            throw new IOException(
                    "the files of the application can't be read, deploy it again: " + unreadable, unreadable);
        }
        if (!again.bundles().names().equals(bundles().names())) {
            again.delete();
            throw new IOException("the application has not all of its pages any more, deploy it again");
        }
        return again;
    }

    /** Deletes all of it. */
    @Override
    public void close() {
        current.delete();
        former.forEach(WorkFiles::delete);
    }
}
