// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Nullable;
import io.mizan.contract.model.JsonType.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A type on one line, read: the way back from {@link TypeText}.
 *
 * <p>What Java has several types for is read as the one that says least: a list, a set without an order, {@code null}.
 */
final class TypeParser {

    private static final int MAX_DEPTH = 64;
    private static final String END_OF_WORD = " <>,?.$";

    private final String text;
    private final List<String> variables;
    private int offset;

    private TypeParser(String text, List<String> variables) {
        this.text = text;
        this.variables = variables;
    }

    /** What is wrong with a type. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final String why;

        Unreadable(String why) {
            super(why, null, false, false);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /** Whether a type or a type parameter can be called so. */
    static boolean isName(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> END_OF_WORD.indexOf(c) >= 0);
    }

    static JsonType parse(String text, List<String> variables) throws Unreadable {
        TypeParser parser = new TypeParser(text, variables);
        JsonType type = parser.type(1);
        if (parser.offset < text.length()) {
            throw new Unreadable("it goes on behind its end, with '" + text.substring(parser.offset) + "'");
        }
        return type;
    }

    private JsonType type(int depth) throws Unreadable {
        if (depth > MAX_DEPTH) {
            throw new Unreadable("types stand at most " + MAX_DEPTH + " deep in each other");
        }
        JsonType type = take("$") ? variable(word()) : take(".") ? ref(word(), depth) : named(word(), depth);
        return take("?") ? new Nullable(Nullable.Form.NULL, type) : type;
    }

    private JsonType variable(String name) throws Unreadable {
        if (!variables.contains(name)) {
            throw new Unreadable("the object has no type parameter '" + name + "'");
        }
        return new JsonType.Variable(name);
    }

    private JsonType named(String name, int depth) throws Unreadable {
        return switch (name) {
            case "list" ->
                new Sequence(Sequence.Form.LIST, arguments(name, 1, depth).get(0));
            case "set" ->
                new Sequence(Sequence.Form.SET, arguments(name, 1, depth).get(0));
            case "map" -> {
                List<JsonType> types = arguments(name, 2, depth);
                yield new JsonType.Mapping(false, types.get(0), types.get(1));
            }
            default -> {
                Optional<JsonType> builtIn = TypeText.builtIn(name);
                yield builtIn.isPresent() ? builtIn.get() : ref(name, depth);
            }
        };
    }

    private JsonType ref(String name, int depth) throws Unreadable {
        return new JsonType.Ref(name, arguments(depth));
    }

    private List<JsonType> arguments(String name, int wanted, int depth) throws Unreadable {
        List<JsonType> arguments = arguments(depth);
        if (arguments.size() != wanted) {
            throw new Unreadable("a " + name + " has " + wanted + " between < and >, here are " + arguments.size());
        }
        return arguments;
    }

    private List<JsonType> arguments(int depth) throws Unreadable {
        List<JsonType> arguments = new ArrayList<>();
        if (take("<")) {
            do {
                skipBlanks();
                arguments.add(type(depth + 1));
                skipBlanks();
            } while (take(","));
            if (!take(">")) {
                throw new Unreadable("a > is missing");
            }
        }
        return arguments;
    }

    private String word() throws Unreadable {
        int start = offset;
        while (offset < text.length() && END_OF_WORD.indexOf(text.charAt(offset)) < 0) {
            offset++;
        }
        if (offset == start) {
            throw new Unreadable("a name is missing "
                    + (offset < text.length() ? "before '" + text.charAt(offset) + "'" : "at its end"));
        }
        return text.substring(start, offset);
    }

    private void skipBlanks() {
        while (take(" ")) {
            // one less
        }
    }

    private boolean take(String literal) {
        boolean there = text.startsWith(literal, offset);
        offset += there ? literal.length() : 0;
        return there;
    }
}
