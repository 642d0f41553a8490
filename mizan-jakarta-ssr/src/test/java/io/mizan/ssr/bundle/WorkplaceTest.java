// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers find all that they need, whatever becomes of temporary files. */
class WorkplaceTest {

    private static final String MODULE = "react/server/all.js";

    @TempDir
    private Path parent;

    @Test
    void files_areAllThatAWorkerNeeds_andTheSameAsLongAsTheyAreWhole() throws IOException {
        try (Workplace workplace = new Workplace(root(), parent)) {
            WorkFiles files = workplace.files();

            assertThat(files.script()).isNotEmptyFile();
            assertThat(files.apps().resolve(MODULE)).hasContent("// all");
            assertThat(files.temporary()).isDirectory();
            Files.writeString(files.temporary().resolve("written"), "by a worker");
            assertThat(workplace.files()).isSameAs(files).matches(WorkFiles::isWhole);
            assertThat(workplace.bundles().names()).containsExactly("react/a/Page.tsx");
        }
        assertThat(parent).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker.mjs", "apps/" + MODULE, "apps/react/manifest.json", "tmp", "lock", ""})
    void whatWasDeleted_isUnpackedAnewInAnotherFolder(String deleted) throws IOException {
        try (Workplace workplace = new Workplace(root(), parent)) {
            WorkFiles before = workplace.files();

            PrivateFolder.delete(before.folder().resolve(deleted));
            assertThat(before.isWhole()).isFalse();
            WorkFiles files = workplace.files();

            assertThat(files.folder()).isNotEqualTo(before.folder()).hasParent(parent);
            assertThat(files.script()).isNotEmptyFile();
            assertThat(files.apps().resolve(MODULE)).hasContent("// all");
            assertThat(files.temporary()).isDirectory();
            assertThat(workplace.files()).isSameAs(files).matches(WorkFiles::isWhole);
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void folderOfTheOldNameThatSomebodyElseMade_isNeitherUsedNorDeleted(@TempDir Path other) throws IOException {
        Path before;
        try (Workplace workplace = new Workplace(root(), parent)) {
            before = workplace.files().folder();
            copy(before, other);
            PrivateFolder.delete(before);
            Files.createSymbolicLink(before, other);

            assertThat(workplace.files().folder()).isNotEqualTo(before);
        }
        assertThat(before).isSymbolicLink();
        assertThat(other.resolve("apps").resolve(MODULE)).exists();
    }

    @Test
    void whatCannotBeUnpackedAgain_isToldEachTime_andLeavesNoFolder() throws IOException {
        Fleeting root = new Fleeting();
        try (Workplace workplace = new Workplace(root, parent)) {
            PrivateFolder.delete(workplace.files().folder());

            root.now = new MemoryRoot();
            assertThatThrownBy(workplace::files).isInstanceOf(IOException.class).hasMessageContaining("pages");
            root.now = null;
            assertThatThrownBy(workplace::files).isInstanceOf(IOException.class).hasMessageContaining("undeployed");
            assertThat(parent).isEmptyDirectory();

            root.now = root();
            assertThat(workplace.files().script()).isNotEmptyFile();
        }
    }

    private static MemoryRoot root() {
        return new MemoryRoot().app("react", "a/Page.tsx");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.skip(1).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** What a web application has, until it has not. */
    private static final class Fleeting implements WebRoot {
        private @Nullable WebRoot now = root();

        private WebRoot now() {
            if (now == null) {
                throw new IllegalStateException("undeployed");
            }
            return now;
        }

        @Override
        public @Nullable Set<String> list(String folder) {
            return now().list(folder);
        }

        @Override
        public @Nullable InputStream open(String path) {
            return now().open(path);
        }
    }
}
