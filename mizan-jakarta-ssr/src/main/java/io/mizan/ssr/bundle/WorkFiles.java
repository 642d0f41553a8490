// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All that workers need on disk, in one private folder. */
public final class WorkFiles {

    private static final String SCRIPT = "worker.mjs";

    private final PrivateFolder folder;
    private final Bundles bundles;
    private final List<Path> all;

    private WorkFiles(WebRoot root, PrivateFolder folder) throws IOException {
        this.folder = folder;
        Files.createDirectory(temporary());
        copyScript(script());
        this.bundles = Bundles.unpack(root, Files.createDirectory(apps()));
        try (Stream<Path> files = Files.walk(folder.path())) {
            this.all = files.toList();
        }
    }

    /** Unpacks them into a new folder. */
    static WorkFiles unpack(WebRoot root, Path parent) throws IOException {
        PrivateFolder made = new PrivateFolder(parent);
        try {
            return new WorkFiles(root, made);
        } catch (IOException | RuntimeException failed) {
            made.close();
            throw failed;
        }
    }

    private static void copyScript(Path to) throws IOException {
        try (InputStream in = WorkFiles.class.getResourceAsStream("/io/mizan/ssr/" + SCRIPT)) {
            if (in == null) {
                throw new IOException("the jar lacks " + SCRIPT);
            }
            Files.copy(in, to);
        }
    }

    /**
     * Where they are.
     *
     * @return a folder for the server's user alone
     */
    public Path folder() {
        return folder.path();
    }

    /**
     * What a worker runs.
     *
     * @return a file
     */
    public Path script() {
        return folder.path().resolve(SCRIPT);
    }

    /**
     * The front ends' modules.
     *
     * @return a folder with one for each front end
     */
    public Path apps() {
        return folder.path().resolve("apps");
    }

    /**
     * For what a worker writes.
     *
     * @return a folder
     */
    public Path temporary() {
        return folder.path().resolve("tmp");
    }

    /**
     * Whether none of them is missing. They are unpacked once: those that are not missing now were there all the time.
     *
     * @return false: somebody has deleted some, and the folder may be another's by now
     */
    public boolean isWhole() {
        return folder.isMine() && all.stream().allMatch(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }

    Bundles bundles() {
        return bundles;
    }

    void delete() {
        folder.close();
    }
}
