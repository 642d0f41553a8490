// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Access.Roles;
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
import java.util.List;
import java.util.Optional;

/** Reads one method that is annotated with {@code @Client}. */
final class FunctionReader {

    private final Findings findings;
    private final TypeReader types;
    private final ContextReader contexts;
    private final AccessReader access;
    private final KindReader kinds;
    private final ArgumentsReader arguments;
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
        this.contexts = contexts;
        this.access = access;
        this.kinds = new KindReader(findings);
        this.arguments = new ArgumentsReader(declarations, findings, parameters);
        this.affects = new AffectsReader(findings, contexts);
        this.views = new ViewReader(declarations, findings);
        this.errors = new ClientErrorReader(declarations, findings);
    }

    Optional<Function> read(Site site) {
        return kinds.isReachable(site) ? Optional.of(function(site)) : Optional.empty();
    }

    private Function function(Site site) {
        MethodDeclaration method = site.method();
        MethodDeclaration resource = views.resource(site);
        Optional<String> verb = views.designator(resource);
        String name = name(site);
        Kind kind = kinds.kind(site, resource, verb);
        Optional<Context> context = context(site);
        List<Argument> taken = arguments.read(site, resource, kind);
        List<Affects> affected = affects.read(site, taken);
        Access who = who(site, kind, context, taken);
        Optional<View> view = verb.map(v -> views.read(site, resource, v, who, context, taken, affected));
        if (view.isEmpty() && site.client().beside().has(Words.CACHED)) {
            findings.add(ProblemCode.CACHED_PLACE, site.where());
        }
        return new Function(
                name,
                kind,
                TypeUse.simpleName(site.bean().name()),
                Optional.of(new JavaMethod(site.bean().name(), method.name(), method.erasure())),
                context.map(Context::name),
                taken,
                result(site, kind),
                affected,
                who,
                errors.read(method, site.where()),
                site.client().websocket(),
                view,
                method.doc());
    }

    private String name(Site site) {
        String name =
                site.client().name().orElseGet(() -> WireName.of(site.method().name()));
        if (!WireName.isValid(name)) {
            findings.add(ProblemCode.NAME_INVALID, site.where(), name);
        }
        return name;
    }

    private Optional<Context> context(Site site) {
        List<String> names = site.client().context();
        if (names.size() > 1) {
            findings.add(ProblemCode.SEVERAL_CONTEXTS, site.where(), names.size());
        }
        return names.isEmpty() ? Optional.empty() : contexts.find(names.get(0), site.where());
    }

    private Access who(Site site, Kind kind, Optional<Context> context, List<Argument> taken) {
        if (kind == Kind.READ) {
            open(site, context);
            return Access.OPEN;
        }
        List<Parameter> available = new ArrayList<>();
        for (Argument argument : taken) {
            if (argument instanceof Argument.FromClient client) {
                available.add(client.parameter());
            }
        }
        if (kind == Kind.VIEW) {
            context.ifPresent(c -> access.covered(c.access(), c.shared(), available, site.where()));
        }
        Marked client = site.client();
        return access.of(client.auth(), client.beside(), site.bean().annotations(), available, site.where());
    }

    /** Who may read a context is said on its record alone. */
    private void open(Site site, Optional<Context> context) {
        String record = context.map(c -> TypeUse.simpleName(c.className())).orElse("the context's record");
        if (!site.client().auth().isEmpty()) {
            findings.add(ProblemCode.READ_WITH_ACCESS, site.where(), "auth", record);
        }
        Annotations near = site.client().beside();
        Annotations saying = access.roles(near).isPresent() ? near : site.bean().annotations();
        if (access.roles(saying).filter(r -> !(r instanceof Roles.Anybody)).isPresent()) {
            for (AnnotationUse use : saying.all()) {
                if (use.type().equals(Words.ROLES_ALLOWED) || use.type().equals(Words.DENY_ALL)) {
                    String said = "@" + TypeUse.simpleName(use.type());
                    findings.add(ProblemCode.READ_WITH_ACCESS, site.where(), said, record);
                }
            }
        }
    }

    private Optional<JsonType> result(Site site, Kind kind) {
        TypeUse result = site.method().result();
        String type = result.erased();
        boolean data = (kind == Kind.READ || kind == Kind.CALL)
                && !type.equals("void")
                && !type.equals("java.lang.Void")
                && !Words.PAGES.contains(type)
                && !Words.ASYNCHRONOUS.contains(type);
        return data
                ? Optional.of(types.closed(result, site.client().beside(), List.of(), site.where()))
                : Optional.empty();
    }
}
