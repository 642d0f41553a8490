// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.ClassDeclaration.Kind;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.name.WireName;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the classes that are annotated with {@code @ClientChannel}. */
final class ChannelReader {

    private static final String ON_JOIN = "onJoin";
    private static final String ON_MESSAGE = "onMessage";

    private final Declarations declarations;
    private final Supertypes supertypes;
    private final Findings findings;
    private final TypeReader types;
    private final SharedReader shared;
    private final AccessReader access;
    private final MadeCheck made;
    private final ValidCheck valid;
    private final ClientErrorReader errors;
    private final SortedMap<String, Channel> byName = new TreeMap<>();

    ChannelReader(
            Declarations declarations,
            Findings findings,
            TypeReader types,
            SharedReader shared,
            AccessReader access,
            MadeCheck made,
            ValidCheck valid) {
        this.declarations = declarations;
        this.supertypes = new Supertypes(declarations);
        this.findings = findings;
        this.types = types;
        this.shared = shared;
        this.access = access;
        this.made = made;
        this.valid = valid;
        this.errors = new ClientErrorReader(declarations, findings);
    }

    /** The channels so far. */
    SortedMap<String, Channel> byName() {
        return new TreeMap<>(byName);
    }

    void read(ClassDeclaration declaration, AnnotationUse annotation) {
        String where = declaration.name();
        String kind = unusable(declaration);
        List<TypeUse> said = supertypes.as(where, Words.CHANNEL).stream()
                .flatMap(channel -> channel.arguments().stream())
                .toList();
        if (!kind.isEmpty()) {
            findings.add(ProblemCode.CHANNEL_KIND, where, kind);
        } else if (said.isEmpty() || said.stream().anyMatch(TypeUse.Variable.class::isInstance)) {
            findings.add(ProblemCode.CHANNEL_TYPES, where);
        } else {
            add(channel(declaration, annotation, said));
        }
    }

    private static String unusable(ClassDeclaration declaration) {
        return switch (declaration.kind()) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            case RECORD -> "a record";
            case CLASS -> declaration.modifiers().contains(Modifier.ABSTRACT) ? "an abstract class" : "";
        };
    }

    private void add(Channel channel) {
        if (!WireName.isValid(channel.name())) {
            findings.add(ProblemCode.NAME_INVALID, channel.className(), channel.name());
        }
        Channel other = byName.putIfAbsent(channel.name(), channel);
        if (other != null) {
            findings.add(ProblemCode.CHANNEL_TWICE, channel.className(), channel.name(), other.className());
        }
    }

    private Channel channel(ClassDeclaration declaration, AnnotationUse annotation, List<TypeUse> said) {
        String where = declaration.name();
        List<Parameter> parameters = parameters(said.get(0), where);
        Annotations own = declaration.annotations();
        Access who = access.of(annotation.classes("auth"), own, own, parameters, where);
        Optional<JsonType> in = message(said.get(1), where);
        in.ifPresent(type -> taken(declaration, type, said.get(1)));
        return new Channel(
                annotation.text("value").orElse(""),
                where,
                parameters,
                who,
                in,
                message(said.get(2), where),
                errors(declaration),
                declaration.doc());
    }

    private List<Parameter> parameters(TypeUse use, String where) {
        Optional<ClassDeclaration> record =
                declarations.find(use.erased()).filter(found -> found.kind() == Kind.RECORD);
        if (record.isEmpty()) {
            findings.add(ProblemCode.CHANNEL_PARAMETERS, where, use.text());
        }
        return record.map(found -> shared.read(found, "channel")).orElse(List.of());
    }

    private Optional<JsonType> message(TypeUse use, String where) {
        return use.erased().equals("java.lang.Void")
                ? Optional.empty()
                : Optional.of(types.closed(use, Annotations.NONE, List.of(), where));
    }

    /** What members send is made of JSON, validated, and looked at. */
    private void taken(ClassDeclaration declaration, JsonType type, TypeUse use) {
        String where = declaration.name();
        made.check(type, "message", where);
        valid.check(use, where);
        if (method(declaration, ON_MESSAGE, 2).isEmpty()) {
            findings.add(ProblemCode.CHANNEL_DEAF, where, use.text());
        }
    }

    private List<ClientErrorType> errors(ClassDeclaration declaration) {
        List<ClientErrorType> all = new ArrayList<>();
        method(declaration, ON_JOIN, 1).ifPresent(m -> all.addAll(errors.read(m, declaration.name())));
        method(declaration, ON_MESSAGE, 2).ifPresent(m -> all.addAll(errors.read(m, declaration.name())));
        return all.stream().distinct().toList();
    }

    /** What the class, or the nearest of its supertypes, makes of a channel's method. */
    private Optional<MethodDeclaration> method(ClassDeclaration declaration, String name, int parameters) {
        return supertypes.of(declaration).stream()
                .filter(type -> !Words.isPlatform(type.className()) && !Words.isLibrary(type.className()))
                .flatMap(type -> declarations.find(type.className()).stream())
                .flatMap(type -> type.methods().stream())
                .filter(method ->
                        method.name().equals(name) && !method.modifiers().contains(Modifier.BRIDGE))
                .filter(method -> method.parameters().size() == parameters
                        && method.parameters().get(0).type().erased().equals(Words.CHANNEL_MEMBER))
                .findFirst();
    }
}
