// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page that follows from the code and is committed beside it. The test fails where file and code differ, and says how to
 * write the file anew.
 *
 * @param file its name in {@code docs/reference}
 * @param content what the code says
 */
record GeneratedPage(String file, String content) {

    private static final String WRITE = "mizan.docs.write";
    private static final String COMMAND =
            "mvn -pl docs -am test -Dtest='*PageTest' -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE + "=true";
    private static final Path REFERENCE = Path.of("reference");

    void check() {
        Path path = REFERENCE.resolve(file);
        try {
            if (Boolean.getBoolean(WRITE)) {
                Files.writeString(path, content);
            }
            assertThat(Files.exists(path) ? Files.readString(path) : "")
                    .as("docs/reference/%s is stale; write it anew with: %s", file, COMMAND)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line that keeps readers from editing the page. */
    static String header(String source) {
        return "<!-- Made from " + source + ". Do not edit; " + COMMAND + " -->\n\n";
    }
}
