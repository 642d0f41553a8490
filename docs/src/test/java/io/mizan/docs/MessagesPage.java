// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import io.mizan.contract.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Every message about a declaration, with what it is about. */
final class MessagesPage {

    private static final int FILE = 100;
    private static final int SERVER = 200;

    private final Properties explanations = new Properties();

    MessagesPage() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesPage.class.getResourceAsStream("explanations.properties")),
                StandardCharsets.UTF_8)) {
            explanations.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids that have an explanation. */
    Set<String> explained() {
        return new TreeSet<>(explanations.stringPropertyNames());
    }

    String write() {
        StringBuilder page = new StringBuilder(GeneratedPage.header("ProblemCode and explanations.properties"));
        page.append("""
                # Messages

                What can be wrong with a declaration. All of it is said at once, at build time and when the application is
                deployed, each with its number, the class and method (in a file: line and column), and what to write instead:

                ```
                MIZ-006 com.acme.Owners.ownerVisits(long, int): the optional parameter 'limit' is a primitive and …
                ```

                A number is never used for anything else, not even when its message has gone. Below, `…` stands for what
                was found.
                """);
        section(page, "Declarations", code -> number(code) < FILE);
        section(page, "A contract's file", code -> number(code) >= FILE && number(code) < SERVER);
        section(page, "The application on its server", code -> number(code) >= SERVER);
        return page.toString();
    }

    private void section(StringBuilder page, String title, Predicate<ProblemCode> wanted) {
        page.append("\n## ").append(title).append('\n');
        codes().stream()
                .filter(wanted)
                .forEach(code -> page.append("\n### ")
                        .append(code.id())
                        .append("\n\n> ")
                        .append(text(code))
                        .append("\n\n")
                        .append(explanations.getProperty(code.id(), ""))
                        .append('\n'));
    }

    private static List<ProblemCode> codes() {
        return Arrays.stream(ProblemCode.values())
                .sorted(Comparator.comparing(MessagesPage::number))
                .toList();
    }

    private static int number(ProblemCode code) {
        return Integer.parseInt(code.id().substring("MIZ-".length()));
    }

    /** The message, with what Markdown would read as its own in front of it. */
    private static String text(ProblemCode code) {
        return code.template().replaceAll("%[sd]", "…").replace("%%", "%").replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
