// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PrivateFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void folder_isForItsOwnerAloneAndGoesWhenItIsClosed() throws IOException {
        Path path;
        try (PrivateFolder folder = new PrivateFolder(temporary)) {
            path = folder.path();
            Files.writeString(Files.createDirectory(path.resolve("apps")).resolve("module.mjs"), "");

            assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void folderThatCantBeMade_isToldWithItsPlaceAndWhatToDo() {
        Path missing = temporary.resolve("missing");

        assertThatThrownBy(() -> new PrivateFolder(missing))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("java.io.tmpdir")
                .hasMessageContaining("NoSuchFile");
    }

    @Test
    void folderOfAProcessThatWasKilled_isDeletedByTheNext() throws Exception {
        Process owner = owner();
        Path left = Path.of(owner.inputReader(StandardCharsets.UTF_8).readLine());
        Files.writeString(left.resolve("module.mjs"), "");

        owner.destroyForcibly().waitFor();

        assertThat(left).exists();
        try (PrivateFolder folder = new PrivateFolder(temporary)) {
            assertThat(left).doesNotExist();
            assertThat(folder.path()).exists();
        }
    }

    @Test
    void folderThatCantBeDeleted_keepsItsLockByWhichTheNextFindsIt() throws Exception {
        Path left;
        do {
            PrivateFolder folder = new PrivateFolder(temporary);
            left = folder.path();
            closeWhileSomebodyWrites(folder);
        } while (!Files.exists(left));

        assertThat(left.resolve(LeftFolders.LOCK)).exists();
    }

    private static void closeWhileSomebodyWrites(PrivateFolder folder) throws Exception {
        Path apps = Files.createDirectory(folder.path().resolve("apps"));
        AtomicBoolean closed = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(1);
        CompletableFuture<Void> somebody = CompletableFuture.runAsync(() -> {
            while (!closed.get()) {
                apps.resolve(UUID.randomUUID().toString()).toFile().mkdir(); // in it, while it is there
                writing.countDown();
            }
        });
        writing.await();
        folder.close();
        closed.set(true);
        somebody.join();
    }

    @Test
    void foldersThatAreInUse_stay() throws Exception {
        Process owner = owner();
        try (PrivateFolder mine = new PrivateFolder(temporary)) {
            Path other = Path.of(owner.inputReader(StandardCharsets.UTF_8).readLine());

            new PrivateFolder(temporary).close();
            new PrivateFolder(temporary).close();

            assertThat(mine.path()).exists();
            assertThat(other).exists();
        } finally {
            owner.destroyForcibly().waitFor();
        }
    }

    @Test
    void foldersOfOthers_stay() throws IOException {
        Path unlike = Files.createDirectory(temporary.resolve("mizan-ssr-1-1-unlike"));
        Path link = Files.createSymbolicLink(temporary.resolve("mizan-ssr-2-2-link"), unlike);

        new PrivateFolder(temporary).close();

        assertThat(unlike).exists();
        assertThat(link).exists();
    }

    private Process owner() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderOwner.class.getName(),
                        temporary.toString())
                .start();
    }
}
