// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.documentation;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.MemberDeclaration;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.kdl.KdlDocument;
import io.mizan.kdl.KdlNode;
import io.mizan.kdl.KdlReader;
import io.mizan.kdl.KdlValue;
import io.mizan.kdl.KdlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the comments of one class say, as the annotation processor writes it beside the class: a document of KDL, with a node
 * for each comment. The same comments give the same text.
 *
 * @param type of the class itself; may be empty
 * @param members of components and fields, by name
 * @param methods of methods and constructors, by name and erased parameter types: {@code rename(long,java.lang.String)}
 */
public record ClassDocumentation(String type, SortedMap<String, String> members, SortedMap<String, String> methods) {

    private static final String TYPE = "type";
    private static final String MEMBER = "member";
    private static final String METHOD = "method";

    /** Copies. */
    public ClassDocumentation {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        methods = Collections.unmodifiableSortedMap(new TreeMap<>(methods));
    }

    /**
     * Where the document stands.
     *
     * @param className the class's binary name
     * @return a resource's name
     */
    public static String resource(String className) {
        return "META-INF/mizan/doc/" + className + ".kdl";
    }

    /**
     * What a declaration's comments say.
     *
     * @param declaration one that knows its comments
     * @return without comments that are empty
     */
    public static ClassDocumentation of(ClassDeclaration declaration) {
        SortedMap<String, String> members = new TreeMap<>();
        declaration.members().forEach(member -> members.put(member.name(), member.doc()));
        SortedMap<String, String> methods = new TreeMap<>();
        declaration.methods().forEach(method -> methods.put(key(method), method.doc()));
        members.values().removeIf(String::isEmpty);
        methods.values().removeIf(String::isEmpty);
        return new ClassDocumentation(declaration.doc(), members, methods);
    }

    /**
     * Reads a document.
     *
     * @param kdl what {@link #kdl} has written
     * @return the same
     * @throws io.mizan.kdl.MalformedKdl if it is no document
     */
    public static ClassDocumentation of(String kdl) {
        String type = "";
        SortedMap<String, String> members = new TreeMap<>();
        SortedMap<String, String> methods = new TreeMap<>();
        for (KdlNode node : KdlReader.read(kdl).document().nodes()) {
            List<String> texts = texts(node);
            if (node.name().equals(TYPE) && texts.size() == 1) {
                type = texts.get(0);
            } else if (texts.size() == 2) {
                (node.name().equals(MEMBER) ? members : methods).put(texts.get(0), texts.get(1));
            }
        }
        return new ClassDocumentation(type, members, methods);
    }

    private static List<String> texts(KdlNode node) {
        List<String> texts = new ArrayList<>();
        for (var argument : node.arguments()) {
            if (argument.value() instanceof KdlValue.Text text) {
                texts.add(text.text());
            }
        }
        return texts;
    }

    private static String key(MethodDeclaration method) {
        return method.name() + "(" + String.join(",", method.erasure()) + ")";
    }

    /**
     * Whether there is no comment at all.
     *
     * @return whether nothing has to be written
     */
    public boolean isEmpty() {
        return type.isEmpty() && members.isEmpty() && methods.isEmpty();
    }

    /**
     * The document.
     *
     * @return its text, to be written as UTF-8
     */
    public String kdl() {
        List<KdlNode> nodes = new ArrayList<>();
        if (!type.isEmpty()) {
            nodes.add(KdlNode.of(TYPE, type));
        }
        members.forEach((name, doc) -> nodes.add(KdlNode.of(MEMBER, name, doc)));
        methods.forEach((key, doc) -> nodes.add(KdlNode.of(METHOD, key, doc)));
        return KdlWriter.reviewable(new KdlDocument(nodes));
    }

    /**
     * A declaration with these comments.
     *
     * @param d one without
     * @return another one
     */
    public ClassDeclaration on(ClassDeclaration d) {
        return new ClassDeclaration(
                d.name(),
                d.kind(),
                d.modifiers(),
                d.typeParameters(),
                d.superclass(),
                d.interfaces(),
                d.members().stream().map(this::on).toList(),
                d.constants(),
                d.permitted(),
                d.methods().stream().map(this::on).toList(),
                d.annotations(),
                type);
    }

    private MemberDeclaration on(MemberDeclaration m) {
        return new MemberDeclaration(
                m.name(), m.type(), m.modifiers(), m.annotations(), members.getOrDefault(m.name(), ""));
    }

    private MethodDeclaration on(MethodDeclaration m) {
        return new MethodDeclaration(
                m.name(),
                m.modifiers(),
                m.parameters(),
                m.result(),
                m.thrown(),
                m.annotations(),
                methods.getOrDefault(key(m), ""));
    }
}
