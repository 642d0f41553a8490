// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.audit;

import io.mizan.contract.model.Access;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every function and channel of an application with who may call or join it and what that makes stale: a table of plain
 * text, a line for each, functions first, both sorted by name. The same declarations give the same bytes.
 *
 * @param text the table, with a line feed at the end
 * @param open what anybody may call or join from outside: names of functions, and of channels as in {@code channel clinic}
 */
public record AuditList(String text, SortedSet<String> open) {

    private static final List<String> HEADINGS =
            List.of("FUNCTION", "KIND", "WHO MAY", "CONTEXT", "MAKES STALE", "METHOD");

    /** Copies. */
    public AuditList {
        open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
    }

    /**
     * Lists.
     *
     * @param contract as it was read from classes
     * @return the list
     */
    public static AuditList of(Contract contract) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        SortedSet<String> open = new TreeSet<>();
        for (Function function : contract.functions().values()) {
            List<Access> access = access(contract, function);
            boolean internal = function.kind() == Function.Kind.INTERNAL;
            rows.add(row(function, AccessText.of(access).orElse(internal ? "the application" : "anybody")));
            if (!internal && access.stream().allMatch(Access::open)) {
                open.add(function.name());
            }
        }
        for (Channel channel : contract.channels().values()) {
            String whoMay = AccessText.of(List.of(channel.access())).orElse("anybody");
            rows.add(List.of(channel.name(), "channel", whoMay, "-", "-", channel.className()));
            if (channel.access().open()) {
                open.add("channel " + channel.name());
            }
        }
        return new AuditList(table(rows), open);
    }

    /** Each of these has to let a caller through: that of the context, then the function's own. */
    private static List<Access> access(Contract contract, Function function) {
        Optional<Access> ofContext = function.context()
                .map(name ->
                        Objects.requireNonNull(contract.contexts().get(name)).access());
        return Stream.concat(ofContext.stream(), Stream.of(function.access())).toList();
    }

    private static List<String> row(Function function, String whoMay) {
        String kind = function.view()
                .map(view -> view.httpMethod() + " " + view.path())
                .orElseGet(() -> function.kind().name().toLowerCase(Locale.ROOT));
        String stale = function.affects().stream().map(AffectsText::of).collect(Collectors.joining(" "));
        Function.JavaMethod method = function.inJava();
        return List.of(
                function.name(),
                kind,
                whoMay,
                function.context().orElse("-"),
                stale.isEmpty() ? "-" : stale,
                method.className() + "." + method.name());
    }

    private static String table(List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, HEADINGS.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths) + "\n").collect(Collectors.joining());
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
