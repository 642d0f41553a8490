// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mizan.contract.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every vector of every file in {@code vectors}, or in the folder that {@code -Dmizan.conformance} names. */
class ConformanceTest {
    private static final Map<String, VectorFile> FILES = new TreeMap<>(Map.ofEntries(
            Map.entry("cache_keys.json", new CacheKeysFile()),
            Map.entry("canonical.json", new CanonicalFile()),
            Map.entry("etags.json", new EtagsFile()),
            Map.entry("forgery.json", new ForgeryFile()),
            Map.entry("groups.json", new GroupsFile()),
            Map.entry("header.json", new HeaderFile()),
            Map.entry("hkdf.json", new HkdfFile()),
            Map.entry("invalidate_order.json", new InvalidateOrderFile()),
            Map.entry("jcs.json", new JcsFile()),
            Map.entry("jws.json", new JwsFile()),
            Map.entry("mwt.json", new MwtFile()),
            Map.entry("names.json", new NamesFile()),
            Map.entry("request_target.json", new RequestTargetFile()),
            Map.entry("scopes.json", new ScopesFile()),
            Map.entry("secrets.json", new SecretsFile()),
            Map.entry("ssr_escaping.json", new SsrEscapingFile()),
            Map.entry("structured.json", new StructuredFile())));

    private static Path folder() {
        return Path.of(System.getProperty("mizan.conformance", "vectors"));
    }

    @TestFactory
    Stream<DynamicTest> vectors() {
        return FILES.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> run(file.getKey(), file.getValue())));
    }

    private static void run(String name, VectorFile file) throws Exception {
        Path path = folder().resolve(name);
        assumeTrue(Files.exists(path), () -> name + " is not in " + folder() + ": not run");
        Checks checks = new Checks();
        file.run(new StrictJson().read(Files.readAllBytes(path)), checks);
        System.out.printf("%-24s %4d vectors%n", name, checks.count());
        checks.allHold();
    }

    @Test
    void everyFile_isKnown() {
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json")))
                    .as("files in %s that nothing here can run", folder())
                    .isSubsetOf(FILES.keySet());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder of vectors", e);
        }
    }
}
