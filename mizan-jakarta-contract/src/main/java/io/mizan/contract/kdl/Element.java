// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.problem.ProblemCode;
import io.mizan.kdl.KdlEntry;
import io.mizan.kdl.KdlNode;
import io.mizan.kdl.KdlPosition;
import io.mizan.kdl.KdlSource;
import io.mizan.kdl.KdlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A node of the file. It is asked for what it may hold; what nobody has asked for by then, {@link #end} refuses. */
final class Element {

    private final KdlNode node;
    private final KdlSource source;
    private final FileFindings findings;
    private int asked;
    private final Set<String> properties = new TreeSet<>();
    private final Set<String> children = new TreeSet<>();

    Element(KdlNode node, KdlSource source, FileFindings findings) {
        this.node = node;
        this.source = source;
        this.findings = findings;
    }

    String name() {
        return node.name();
    }

    KdlPosition at() {
        return source.at(node);
    }

    /** The next argument, which has to be there. */
    Optional<Said> argument(String what) {
        if (asked < node.arguments().size()) {
            return text(node.arguments().get(asked++), what);
        }
        findings.add(at(), ProblemCode.FILE_MISSING, quoted(), what, "it behind '" + name() + "', in quotes");
        return Optional.empty();
    }

    /** The arguments behind those that have been asked for. */
    List<Said> moreArguments(String what) {
        List<Said> more = new ArrayList<>();
        while (asked < node.arguments().size()) {
            argument(what).ifPresent(more::add);
        }
        return more;
    }

    /** A property that has to be there. */
    Optional<Said> required(String property) {
        if (!node.properties().containsKey(property)) {
            findings.add(
                    at(), ProblemCode.FILE_MISSING, quoted(), "the property '" + property + "'", property + "=\"…\"");
        }
        return property(property);
    }

    Optional<Said> property(String property) {
        return entry(property).flatMap(entry -> text(entry, "'" + property + "'"));
    }

    boolean flag(String property) {
        Optional<KdlEntry> entry = entry(property);
        if (entry.isPresent() && !(entry.get().value() instanceof KdlValue.Bool)) {
            findings.add(
                    source.at(entry.get()), ProblemCode.FILE_VALUE, "'" + property + "'", "#true; #false is left out");
        }
        return entry.filter(e -> e.value().equals(new KdlValue.Bool(true))).isPresent();
    }

    /** A property that has to be there and is a whole number. */
    Optional<Integer> number(String property, String expected) {
        Optional<KdlEntry> entry = entry(property);
        if (entry.isEmpty()) {
            findings.add(at(), ProblemCode.FILE_MISSING, quoted(), "the property '" + property + "'", expected);
        }
        return entry.flatMap(said -> {
            Optional<Integer> number = whole(said.value())
                    .filter(n -> n >= Integer.MIN_VALUE && n <= Integer.MAX_VALUE)
                    .map(Long::intValue);
            if (number.isEmpty()) {
                findings.add(source.at(said), ProblemCode.FILE_VALUE, "'" + property + "'", expected);
            }
            return number;
        });
    }

    /** A number without fraction that a {@code long} holds. */
    static Optional<Long> whole(KdlValue value) {
        if (value instanceof KdlValue.Finite finite
                && finite.number().abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                && finite.number().stripTrailingZeros().scale() <= 0) {
            return Optional.of(finite.number().longValueExact());
        }
        return Optional.empty();
    }

    /** All properties, whatever they are called. */
    Map<String, KdlEntry> allProperties() {
        properties.addAll(node.properties().keySet());
        return node.properties();
    }

    KdlPosition at(KdlEntry entry) {
        return source.at(entry);
    }

    /** The children of these names, in their order. */
    List<Element> children(String... names) {
        List<String> wanted = List.of(names);
        children.addAll(wanted);
        return node.children().stream()
                .filter(child -> wanted.contains(child.name()))
                .map(child -> new Element(child, source, findings))
                .toList();
    }

    /** A child that is there at most once. */
    Optional<Element> child(String name) {
        List<Element> found = children(name);
        found.stream()
                .skip(1)
                .forEach(twice -> findings.add(
                        twice.at(),
                        ProblemCode.FILE_TWICE,
                        twice.quoted(),
                        found.get(0).at()));
        return found.stream().findFirst();
    }

    /** Everything has been asked for that means something here. */
    void end() {
        node.arguments().stream().skip(asked).forEach(entry -> unknown(source.at(entry), "further argument", Set.of()));
        node.properties().forEach((name, entry) -> {
            if (!properties.contains(name)) {
                unknown(source.at(entry), "property '" + name + "'", properties);
            }
        });
        for (KdlNode child : node.children()) {
            if (!children.contains(child.name())) {
                unknown(source.at(child), "'" + child.name() + "' inside", children);
            }
        }
    }

    private void unknown(KdlPosition at, String what, Set<String> known) {
        String instead = known.isEmpty() ? "take it out" : "what may stand there is " + String.join(", ", known);
        findings.add(at, ProblemCode.FILE_UNKNOWN, quoted(), what, instead);
    }

    private Optional<KdlEntry> entry(String property) {
        properties.add(property);
        return Optional.ofNullable(node.properties().get(property));
    }

    private Optional<Said> text(KdlEntry entry, String what) {
        if (entry.value() instanceof KdlValue.Text text) {
            return Optional.of(new Said(text.text(), source.at(entry)));
        }
        findings.add(source.at(entry), ProblemCode.FILE_VALUE, what, "a string; put it in quotes");
        return Optional.empty();
    }

    private String quoted() {
        return "'" + name() + "'";
    }
}
