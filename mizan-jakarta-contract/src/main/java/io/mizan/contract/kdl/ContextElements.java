// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.ProblemCode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads contexts.
 *
 * @param findings takes what is wrong
 * @param names of contexts
 * @param parameters reads theirs
 * @param functions reads theirs
 */
record ContextElements(FileFindings findings, Names names, ParameterElements parameters, FunctionElements functions) {

    Optional<Context> context(Element element) {
        Optional<Said> name = names.wireName(element, "context");
        List<Parameter> shared = parameters.shared(element, "context");
        Context context = new Context(
                name.map(Said::text).orElse(""),
                name.map(Said::text).orElse(""),
                shared,
                new AccessElements(findings).access(element, shared),
                caching(element),
                element.property("rev").map(Said::text).orElse(""),
                staleWith(element),
                ParameterElements.doc(element));
        return name.map(said -> context);
    }

    List<Function> reads(Element element, String context, List<Parameter> shared) {
        MembersCheck members = new MembersCheck(findings, context, shared);
        List<Function> reads = new ArrayList<>();
        for (Element read : element.children("read")) {
            Optional<Function> function = functions.read(read, context, shared);
            function.ifPresent(f -> members.check(f, read.at()));
            function.ifPresent(reads::add);
        }
        return reads;
    }

    private Caching caching(Element element) {
        return new Caching(
                element.required("per").flatMap(this::per).orElse(Caching.Per.EVERYONE),
                element.flag("never"),
                element.property("max-age").flatMap(this::duration),
                element.property("edge").flatMap(this::duration));
    }

    private Optional<Caching.Per> per(Said said) {
        Optional<Caching.Per> per = Arrays.stream(Caching.Per.values())
                .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(said.text()))
                .findFirst();
        if (per.isEmpty()) {
            findings.add(said.at(), ProblemCode.FILE_VALUE, "'per'", "\"everyone\", \"caller\" or \"roles\"");
        }
        return per;
    }

    private Optional<Duration> duration(Said said) {
        try {
            Duration duration = Duration.parse(said.text());
            if (!duration.isZero() && !duration.isNegative()) {
                return Optional.of(duration);
            }
        } catch (DateTimeParseException unreadable) {
            // said below, as for a duration that is not positive
        }
        findings.add(
                said.at(),
                ProblemCode.FILE_VALUE,
                "\"" + said.text() + "\"",
                "a positive ISO 8601 duration such as PT5M");
        return Optional.empty();
    }

    private static TreeSet<String> staleWith(Element element) {
        TreeSet<String> others = new TreeSet<>();
        for (Element other : element.children("stale-with")) {
            other.argument("a context").map(Said::text).ifPresent(others::add);
            other.end();
        }
        return others;
    }
}
