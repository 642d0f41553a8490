// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.bundle.FolderHash;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltPagesTest {

    private static final String MODULE = "export const render = 1";

    @TempDir
    private Path folder;

    private Path war;

    @BeforeEach
    void build() throws IOException {
        war = Files.createDirectory(folder.resolve("war"));
        FolderHash hash = new FolderHash();
        hash.add("server/owner.js", MODULE.getBytes(StandardCharsets.UTF_8));
        write("WEB-INF/mizan/react/server/owner.js", MODULE);
        write("react/assets/owner.js", "");
        manifest(hash.toString(), "server/owner.js", "react/assets/owner.js");
    }

    @Test
    void applicationThatIsAsItWasBuilt_isFine() throws IOException {
        assertThat(lines(war)).containsExactly("ok     WEB-INF/mizan/react: 1 pages of react");
    }

    @Test
    void war_isLookedInto() throws IOException {
        assertThat(lines(zip())).containsExactly("ok     WEB-INF/mizan/react: 1 pages of react");
    }

    @Test
    void filesThatWereNotBuilt_areTold() throws IOException {
        write("WEB-INF/mizan/react/server/owner.js", "export const render = 2");

        assertThat(lines(war))
                .containsExactly(
                        "wrong  WEB-INF/mizan/react holds other files than were built; build the front end again,"
                                + " and then the application");
    }

    @Test
    void filesThatAreNotThere_areToldByTheirNames() throws IOException {
        manifest("0", "server/none.js", "react/assets/none.js");

        assertThat(lines(war))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("wrong  WEB-INF/mizan/react lacks server/none.js"))
                .anyMatch(line -> line.startsWith("wrong  the application lacks react/assets/none.js, which browsers"));
    }

    @Test
    void filesOutsideOfTheApplication_areNotThere() throws IOException {
        Files.writeString(folder.resolve("outside.js"), "");
        manifest("0", "server/owner.js", "../outside.js");

        assertThat(lines(war)).anyMatch(line -> line.startsWith("wrong  the application lacks ../outside.js"));
    }

    @Test
    void manifestThatCannotBeRead_isTold() throws IOException {
        write("WEB-INF/mizan/react/manifest.json", "{\"v\":2}");

        assertThat(lines(war))
                .singleElement()
                .asString()
                .startsWith("wrong  WEB-INF/mizan/react/manifest.json can't be used: it is none of version 1");
    }

    @Test
    void folderWithoutManifest_isTold() throws IOException {
        write("WEB-INF/mizan/vue/server/owner.js", "");

        assertThat(lines(war))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("wrong  WEB-INF/mizan/vue has no manifest.json"));
    }

    @Test
    void applicationWithoutPages_isTold() throws IOException {
        assertThat(lines(Files.createDirectory(folder.resolve("empty"))))
                .singleElement()
                .asString()
                .startsWith("wrong  there is no WEB-INF/mizan/*/manifest.json; build a front end");
    }

    @Test
    void whatIsNoWar_isTold() throws IOException {
        assertThat(lines(Files.writeString(folder.resolve("x.war"), "text")))
                .singleElement()
                .asString()
                .contains("x.war is no WAR");
        assertThat(lines(folder.resolve("none.war"))).singleElement().asString().contains("none.war is no WAR");
    }

    private static List<String> lines(Path application) throws IOException {
        return BuiltPages.examine(application).stream().map(Finding::line).toList();
    }

    private void manifest(String hash, String module, String script) throws IOException {
        write(
                "WEB-INF/mizan/react/manifest.json",
                "{\"v\":1,\"app\":\"react\",\"framework\":\"react\",\"hash\":\"" + hash
                        + "\",\"pages\":{\"OwnerPage.tsx\":{\"module\":\"" + module + "\",\"scripts\":[\"" + script
                        + "\"],\"styles\":[],\"preloads\":[]}}}");
    }

    private void write(String path, String text) throws IOException {
        Path file = war.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path zip() throws IOException {
        Path zip = folder.resolve("a.war");
        try (FileSystem target = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"));
                Stream<Path> files = Files.walk(war)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = target.getPath("/").resolve(war.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return zip;
    }
}
