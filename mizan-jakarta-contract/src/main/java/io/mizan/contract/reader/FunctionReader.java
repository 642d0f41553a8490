// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.ParameterDeclaration;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.Function.JavaMethod;
import io.mizan.contract.model.Function.Kind;
import io.mizan.contract.model.Function.View;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.name.WireName;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one method that is annotated with {@code @Client}. */
final class FunctionReader {

    private final Findings findings;
    private final TypeReader types;
    private final ParameterReader parameters;
    private final ContextReader contexts;
    private final AccessReader access;
    private final AffectsReader affects;
    private final ViewReader views;
    private final ClientErrorReader errors;

    FunctionReader(
            Declarations declarations,
            Findings findings,
            TypeReader types,
            ParameterReader parameters,
            ContextReader contexts,
            AccessReader access) {
        this.findings = findings;
        this.types = types;
        this.parameters = parameters;
        this.contexts = contexts;
        this.access = access;
        this.affects = new AffectsReader(findings, contexts, parameters);
        this.views = new ViewReader(declarations, findings);
        this.errors = new ClientErrorReader(declarations, findings);
    }

    static String place(ClassDeclaration bean, MethodDeclaration method) {
        return bean.name() + "." + method.signature();
    }

    Optional<Function> read(ClassDeclaration bean, MethodDeclaration method) {
        AnnotationUse client = method.annotations().find(Words.CLIENT).orElseThrow();
        String where = place(bean, method);
        if (!reachable(method, where)) {
            return Optional.empty();
        }
        String name = client.text("name").orElseGet(() -> WireName.of(method.name()));
        if (!WireName.isValid(name)) {
            findings.add(ProblemCode.NAME_INVALID, where, name);
        }
        Optional<String> designator = views.designator(method);
        Optional<Context> context = context(client, where);
        Kind kind = kind(client, designator, context, where);
        List<Argument> arguments = arguments(method, kind, where);
        List<Parameter> fromClient = fromClient(arguments);
        List<Affects> affected = affects.read(client, method, where);
        Access who = who(client, bean, method, fromClient, context, kind, where);
        Optional<View> view =
                designator.map(verb -> views.read(verb, bean, method, who, context, arguments, affected, where));
        if (view.isEmpty() && method.annotations().has(Words.CACHED)) {
            findings.add(ProblemCode.CACHED_PLACE, where);
        }
        return Optional.of(new Function(
                name,
                kind,
                new JavaMethod(bean.name(), method.name(), method.erasure()),
                context.map(Context::name),
                arguments,
                kind == Kind.VIEW ? Optional.empty() : result(method, where),
                affected,
                who,
                errors.read(method, where),
                client.flag("websocket"),
                view,
                method.doc()));
    }

    private boolean reachable(MethodDeclaration method, String where) {
        Set<Modifier> modifiers = method.modifiers();
        String found = Stream.of(Modifier.STATIC, Modifier.PRIVATE, Modifier.ABSTRACT, Modifier.DEFAULT)
                .filter(modifiers::contains)
                .findFirst()
                .map(m -> m.name().toLowerCase(java.util.Locale.ROOT))
                .orElse(modifiers.contains(Modifier.PUBLIC) ? "" : "non-public");
        if (found.isEmpty() && modifiers.contains(Modifier.FINAL)) {
            found = "final";
        }
        if (!found.isEmpty()) {
            findings.add(ProblemCode.METHOD_UNREACHABLE, where, found);
        } else if (method.parameters().stream().anyMatch(p -> !p.named())) {
            findings.add(ProblemCode.NAMES_MISSING, where);
        } else {
            return true;
        }
        return false;
    }

    private Optional<Context> context(AnnotationUse client, String where) {
        List<String> names = client.classes("context");
        if (names.size() > 1) {
            findings.add(ProblemCode.SEVERAL_CONTEXTS, where, names.size());
        }
        return names.stream().findFirst().flatMap(name -> contexts.find(name, where));
    }

    private Kind kind(AnnotationUse client, Optional<String> designator, Optional<Context> context, String where) {
        boolean affecting = !client.classes("affects").isEmpty()
                || !client.classes("affectsOwn").isEmpty();
        boolean socket = client.flag("websocket");
        boolean read = !client.classes("context").isEmpty();
        if (client.flag("internal")) {
            String reachedBy = read
                    ? "a member of a context"
                    : designator
                            .map(v -> "a @" + v + " resource method")
                            .orElse(socket ? "callable over the socket" : "");
            if (!reachedBy.isEmpty()) {
                findings.add(ProblemCode.INTERNAL_REACHABLE, where, reachedBy);
            }
            return Kind.INTERNAL;
        }
        if (designator.isPresent()) {
            if (socket) {
                findings.add(ProblemCode.WEBSOCKET, where, "view");
            }
            if (context.isPresent() && !designator.get().equals("GET")) {
                findings.add(ProblemCode.VIEW_CONTEXT, where, designator.get());
            }
            return Kind.VIEW;
        }
        if (!read) {
            return Kind.CALL;
        }
        if (affecting) {
            findings.add(ProblemCode.READ_WITH_AFFECTS, where);
        }
        if (socket) {
            findings.add(ProblemCode.WEBSOCKET, where, "context's function");
        }
        return Kind.READ;
    }

    private Access who(
            AnnotationUse client,
            ClassDeclaration bean,
            MethodDeclaration method,
            List<Parameter> available,
            Optional<Context> context,
            Kind kind,
            String where) {
        Annotations around = bean.annotations();
        if (kind != Kind.READ) {
            return access.of(client, method.annotations(), around, available, where);
        }
        Stream.concat(method.annotations().all().stream(), around.all().stream())
                .map(AnnotationUse::type)
                .filter(t -> t.equals(Words.ROLES_ALLOWED) || t.equals(Words.DENY_ALL))
                .forEach(t -> misplaced("@" + TypeUse.simpleName(t), context, where));
        if (!client.classes("auth").isEmpty()) {
            misplaced("auth", context, where);
        }
        return Access.OPEN;
    }

    private void misplaced(String what, Optional<Context> context, String where) {
        findings.add(
                ProblemCode.READ_WITH_ACCESS,
                where,
                what,
                context.map(c -> TypeUse.simpleName(c.className())).orElse("the context's record"));
    }

    private List<Argument> arguments(MethodDeclaration method, Kind kind, String where) {
        List<Argument> arguments = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ParameterDeclaration declared : method.parameters()) {
            Argument argument = argument(declared, kind, where);
            if (argument instanceof Argument.FromClient client
                    && !names.add(client.parameter().name())) {
                findings.add(
                        ProblemCode.PARAMETER_TWICE, where, client.parameter().name());
            }
            arguments.add(argument);
        }
        return arguments;
    }

    private Argument argument(ParameterDeclaration declared, Kind kind, String where) {
        if (declared.type().erased().equals(Words.CALLER)) {
            return new Argument.TheCaller();
        }
        if (kind == Kind.VIEW && !views.readable(declared)) {
            return new Argument.FromContainer();
        }
        return new Argument.FromClient(
                parameters.read(declared.name(), declared.type(), declared.annotations(), where));
    }

    static List<Parameter> fromClient(List<Argument> arguments) {
        return arguments.stream()
                .filter(Argument.FromClient.class::isInstance)
                .map(a -> ((Argument.FromClient) a).parameter())
                .toList();
    }

    private Optional<JsonType> result(MethodDeclaration method, String where) {
        String type = method.result().erased();
        String asynchronous = Stream.concat(
                        Stream.of(type), method.annotations().all().stream().map(AnnotationUse::type))
                .filter(Words.ASYNCHRONOUS::contains)
                .findFirst()
                .orElse("");
        if (!asynchronous.isEmpty()) {
            findings.add(ProblemCode.ASYNCHRONOUS, where, TypeUse.simpleName(asynchronous));
            return Optional.empty();
        }
        if (Words.PAGES.contains(type)) {
            findings.add(ProblemCode.RESULT_NEEDS_DESIGNATOR, where, TypeUse.simpleName(type));
            return Optional.empty();
        }
        if (type.equals("void") || type.equals("java.lang.Void")) {
            return Optional.empty();
        }
        return Optional.of(types.read(method.result(), method.annotations(), where));
    }
}
