// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads nodes. */
final class Parser {

    private final Input input;
    private final Space space;
    private final Words words;
    private final IdentityHashMap<Object, Integer> offsets = new IdentityHashMap<>();

    Parser(String text) {
        this.input = new Input(text);
        this.space = new Space(input);
        this.words = new Words(input);
    }

    KdlSource document() {
        List<KdlNode> nodes = nodes(1);
        if (input.peek() != Input.END) {
            throw input.error("this } closes no block; take it out");
        }
        return new KdlSource(new KdlDocument(nodes), offsets, new Lines(input.text()));
    }

    /** Up to the end of the document, or of the block around. */
    private List<KdlNode> nodes(int depth) {
        List<KdlNode> nodes = new ArrayList<>();
        space.betweenLines();
        while (input.peek() != Input.END && input.peek() != '}') {
            boolean dropped = dropped();
            KdlNode node = node(depth);
            if (!dropped) {
                nodes.add(node);
            }
            if (!input.take(";")) {
                space.lineComment();
            }
            space.betweenLines();
        }
        return nodes;
    }

    private boolean dropped() {
        boolean dropped = input.take("/-");
        if (dropped) {
            space.betweenLines();
        }
        return dropped;
    }

    private KdlNode node(int depth) {
        int start = input.offset();
        Optional<String> annotation = annotation();
        String name = words.string("a node's name");
        Body body = new Body();
        while (part(body, depth)) {
            // each has moved on
        }
        KdlNode node = new KdlNode(annotation, name, body.arguments, body.properties, body.children);
        offsets.put(node, start);
        return node;
    }

    /** What stands behind a node's name, as far as it has been read. */
    private static final class Body {
        private final List<KdlEntry> arguments = new ArrayList<>();
        private final Map<String, KdlEntry> properties = new LinkedHashMap<>();
        private List<KdlNode> children = List.of();
        private boolean anyBlock;
        private boolean block;
    }

    /** One argument, property or block; false at the end of the node. */
    private boolean part(Body body, int depth) {
        boolean apart = space.inNode();
        int start = input.offset();
        boolean dropped = dropped();
        if (input.peek() == '{') {
            block(body, dropped, depth);
            return true;
        }
        if (!dropped && atEndOfNode()) {
            return false;
        }
        if (body.anyBlock) {
            throw input.error(start, "behind a block of children the node has to end; begin another line, or write ;");
        }
        if (input.peek() == '=') {
            throw input.error("a property is name=value, a type before its value: name=(type)value; quote any other =");
        }
        if (!apart && !dropped) {
            throw input.error(start, "a blank is missing before " + input.next());
        }
        entry(dropped ? new Body() : body);
        return true;
    }

    private boolean atEndOfNode() {
        int c = input.peek();
        return c == Input.END || c == ';' || c == '}' || input.atNewline() || input.at("//");
    }

    private void block(Body body, boolean dropped, int depth) {
        int start = input.offset();
        if (depth >= KdlReader.MAX_DEPTH) {
            throw input.error("nodes stand at most " + KdlReader.MAX_DEPTH + " deep in each other here; flatten them");
        }
        if (body.block && !dropped) {
            throw input.error("a node has one block of children; put these into the other one");
        }
        input.take("{");
        List<KdlNode> nodes = nodes(depth + 1);
        if (!input.take("}")) {
            throw input.error(start, "the block is not closed; end it with }");
        }
        body.anyBlock = true;
        if (!dropped) {
            body.block = true;
            body.children = nodes;
        }
    }

    private void entry(Body body) {
        int start = input.offset();
        if (words.isStringNext()) {
            String text = words.string("an argument or property");
            int end = input.offset();
            space.inNode();
            if (input.take("=")) {
                space.inNode();
                body.properties.put(text, noted(start, new KdlEntry(annotation(), words.value())));
                return;
            }
            input.moveTo(end);
            body.arguments.add(noted(start, KdlEntry.of(new KdlValue.Text(text))));
        } else {
            body.arguments.add(noted(start, new KdlEntry(annotation(), words.value())));
        }
    }

    private KdlEntry noted(int start, KdlEntry entry) {
        offsets.put(entry, start);
        return entry;
    }

    private Optional<String> annotation() {
        if (!input.take("(")) {
            return Optional.empty();
        }
        space.inNode();
        String text = words.string("a type");
        space.inNode();
        if (!input.take(")")) {
            throw input.error("a type is one string in parentheses; ) is expected here, not " + input.next());
        }
        space.inNode();
        return Optional.of(text);
    }
}
