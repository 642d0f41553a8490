// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.codegen.messages.ServerMessages;
import io.mizan.codegen.target.ClientFolder;
import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Ungenerable;
import io.mizan.codegen.typescript.MessageFiles;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which client is meant. */
final class ClientOptions {

    @Mixin
    private final From from = new From();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "<folder>",
            description = "where the client goes, such as src/api")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Option(names = "--target", required = true, description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init")
    private Generate.For target;

    @Option(
            names = "--messages",
            split = ",",
            paramLabel = "<language>",
            description = "for clients in TypeScript: what forms say in these languages, such as de,en,pt-BR")
    private List<String> messages = List.of();

    /** What the client's files should be now. */
    SortedMap<String, String> files() throws IOException {
        Offered offered = from.read();
        SortedMap<String, String> files = target.target().files(offered);
        if (!messages.isEmpty()) {
            if (!target.hasMessages()) {
                throw new Ungenerable("--messages: a client for " + target + " checks nothing before it sends it");
            }
            files.putAll(messages(offered));
        }
        return files;
    }

    private SortedMap<String, String> messages(Offered offered) throws IOException {
        try (URLClassLoader application = from.loader()) {
            return new MessageFiles(messages.stream()
                            .map(tag -> new ServerMessages(locale(tag), application))
                            .toList())
                    .files(offered);
        }
    }

    private static Locale locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag.strip()).build();
        } catch (IllformedLocaleException notOne) {
            throw new Ungenerable("--messages: '" + tag + "' is no language; write it as in de, en or pt-BR");
        }
    }

    /** What the files follow from. */
    List<Path> watched() {
        return from.watched();
    }

    ClientFolder folder() {
        return new ClientFolder(to);
    }
}
