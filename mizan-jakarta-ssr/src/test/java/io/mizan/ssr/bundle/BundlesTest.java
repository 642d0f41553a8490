// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.contract.bundle.FolderHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

    @TempDir
    private Path folder;

    @Test
    void pages_areFoundByTheirNames() throws IOException {
        Bundles bundles =
                unpack(new MemoryRoot().app("react", "a/Page.tsx", "b/Both.tsx").app("vue", "b/Both.tsx"));

        assertThat(bundles.find("a/Page.tsx").orElseThrow().name()).isEqualTo("react/a/Page.tsx");
        assertThat(bundles.find("react/a/Page.tsx").orElseThrow().scripts()).containsExactly("react/assets/x.js");
        assertThat(bundles.find("vue/b/Both.tsx").orElseThrow().app()).isEqualTo("vue");
        assertThat(bundles.find("b/Both.tsx")).as("of two front ends").isEmpty();
        assertThat(bundles.names()).containsExactly("react/a/Page.tsx", "react/b/Both.tsx", "vue/b/Both.tsx");
        assertThat(bundles.apps()).containsExactly("react", "vue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../a/Page.tsx",
                "react/../react/a/Page.tsx",
                "/a/Page.tsx",
                "a%2fPage.tsx",
                "a\\Page.tsx",
                "a/Page.tsx\0",
                "a/Page.tsx ",
                "manifest.json",
                "server/all.js",
                "/etc/passwd",
                "A/PAGE.TSX"
            })
    void whatIsNoName_isNoPage(String name) throws IOException {
        assertThat(unpack(new MemoryRoot().app("react", "a/Page.tsx")).find(name))
                .isEmpty();
    }

    @Test
    void files_areUnpacked() throws IOException {
        unpack(new MemoryRoot().app("react", "a/Page.tsx"));

        assertThat(folder.resolve("react/server/all.js")).hasContent("// all");
        assertThat(folder.resolve("react/manifest.json")).exists();
    }

    @Test
    void applicationWithoutPages_hasNone() throws IOException {
        assertThat(unpack(new MemoryRoot()).names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"v\":2}", "{\"v\":1,\"app\":5}", "{\"v\":1,\"app\":\"x\",\"pages\":[]}"})
    void manifest_thatCannotBeRead_isToldWithItsPath(String json) {
        MemoryRoot root = new MemoryRoot().with("/WEB-INF/mizan/react/manifest.json", json);

        assertThatThrownBy(() -> unpack(root)).hasMessageContaining("WEB-INF/mizan/react/manifest.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server/gone.js", "../../react/server/all.js/", "/etc/hostname", ".."})
    void module_thatIsNoneOfTheFiles_isRefused(String module) {
        MemoryRoot root = new MemoryRoot()
                .with(
                        "/WEB-INF/mizan/react/manifest.json",
                        "{\"v\":1,\"app\":\"react\",\"hash\":\"\",\"pages\":{\"P.tsx\":{\"module\":\"" + module
                                + "\"}}}");

        assertThatThrownBy(() -> unpack(root)).isInstanceOf(IOException.class).hasMessageContaining("build it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "a/b", "a\\\\b", "\\u0000"})
    void app_whoseNameIsNoFolder_isRefused(String app) {
        MemoryRoot root = new MemoryRoot()
                .with(
                        "/WEB-INF/mizan/react/manifest.json",
                        "{\"v\":1,\"app\":\"" + app + "\",\"hash\":\"\",\"pages\":{}}");

        assertThatThrownBy(() -> unpack(root))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no name of a file");
    }

    @Test
    void hash_dependsOnNamesAndContents() {
        assertThat(hash("a", "b")).hasToString(hash("a", "b").toString());
        assertThat(hash("a", "b").toString())
                .hasSize(32)
                .isNotEqualTo(hash("a", "c").toString())
                .isNotEqualTo(hash("c", "b").toString());
    }

    private static FolderHash hash(String path, String content) {
        FolderHash hash = new FolderHash();
        hash.add(path, content.getBytes(StandardCharsets.UTF_8));
        return hash;
    }

    private Bundles unpack(WebRoot root) throws IOException {
        return Bundles.unpack(root, folder);
    }
}
