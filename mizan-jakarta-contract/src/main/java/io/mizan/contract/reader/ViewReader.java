// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.Function.Argument.FromClient;
import io.mizan.contract.model.Function.View;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a resource method of the application's own: the view path. */
final class ViewReader {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern PLAIN_TEMPLATE = Pattern.compile("/(?:(?:[^{}/]+|\\{\\s*\\w+\\s*})/)*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private final Declarations declarations;
    private final Supertypes supertypes;
    private final Findings findings;
    private final Map<String, List<Inherited>> resources = new HashMap<>();

    private record Inherited(MethodDeclaration method, Map<String, TypeUse> variables) {}

    ViewReader(Declarations declarations, Findings findings) {
        this.declarations = declarations;
        this.supertypes = new Supertypes(declarations);
        this.findings = findings;
    }

    /**
     * The method whose annotations tell how Jakarta REST reaches a method: itself, or where it has none of them, the one
     * that it overrides.
     */
    MethodDeclaration resource(Site site) {
        if (isResource(site.method())) {
            return site.method();
        }
        for (Inherited inherited : resources.computeIfAbsent(site.bean().name(), name -> resources(site.bean()))) {
            if (overrides(site.method(), inherited)) {
                return inherited.method();
            }
        }
        return site.method();
    }

    /** The resource methods of a class and its supertypes, nearest first. */
    private List<Inherited> resources(ClassDeclaration bean) {
        List<Inherited> found = new ArrayList<>();
        for (TypeUse.Declared type : supertypes.of(bean)) {
            declarations.find(type.className()).ifPresent(declaring -> {
                for (MethodDeclaration method : declaring.methods()) {
                    if (isResource(method)) {
                        found.add(new Inherited(method, Supertypes.variables(declaring, type)));
                    }
                }
            });
        }
        return found;
    }

    private boolean isResource(MethodDeclaration method) {
        for (AnnotationUse use : method.annotations().all()) {
            if (use.type().startsWith("jakarta.ws.rs.")) {
                return true;
            }
        }
        return designator(method).isPresent();
    }

    private static boolean overrides(MethodDeclaration method, Inherited other) {
        return method.name().equals(other.method().name())
                && method.erasure()
                        .equals(other.method().parameters().stream()
                                .map(p -> p.type().with(other.variables()).erased())
                                .toList());
    }

    /** The HTTP method that a method is designated for. */
    Optional<String> designator(MethodDeclaration resource) {
        for (AnnotationUse use : resource.annotations().all()) {
            Optional<String> verb = Words.isLibrary(use.type())
                    ? Optional.empty()
                    : declarations
                            .find(use.type())
                            .flatMap(a -> a.annotations().find(Words.HTTP_METHOD))
                            .flatMap(a -> a.text("value"));
            if (verb.isPresent()) {
                return verb;
            }
        }
        return Optional.empty();
    }

    View read(
            Site site,
            MethodDeclaration resource,
            String verb,
            Access who,
            Optional<Context> context,
            List<Argument> arguments,
            List<Affects> affected) {
        if (SAFE.contains(verb) && !affected.isEmpty()) {
            findings.add(ProblemCode.SAFE_WITH_AFFECTS, site.where(), verb);
        }
        Annotations annotations = site.method().annotations();
        Optional<Caching> caching = CachingReader.read(annotations, site.where(), findings);
        if (caching.isPresent() && (context.isEmpty() || !verb.equals("GET"))) {
            findings.add(ProblemCode.CACHED_PLACE, site.where());
        }
        Optional<Per> per = annotations.find(Words.CACHED).flatMap(CachingReader::declaredPer);
        if (arguments.stream().anyMatch(Argument.TheCaller.class::isInstance)) {
            findings.add(ProblemCode.VIEW_CALLER, site.where());
        }
        String path = path(site, resource);
        boolean shared = per.filter(Per.EVERYONE::equals).isPresent()
                && !caching.map(Caching::never).orElse(false)
                && who.open()
                && context.map(c -> c.access().open()).orElse(false)
                && PLAIN_TEMPLATE.matcher(path).matches();
        boolean keepable =
                verb.equals("GET") && isResource(site) && arguments.stream().allMatch(FromClient.class::isInstance);
        return new View(
                verb,
                path,
                shared,
                context.filter(c -> keepable).flatMap(c -> kept(c.caching(), caching, shared, per)));
    }

    /** A view's class is one that Jakarta REST makes by itself, and its result is what goes out: no name of a template. */
    private static boolean isResource(Site site) {
        Annotations bean = site.bean().annotations();
        return bean.has(Words.PATH)
                && !bean.has(Words.CONTROLLER)
                && !site.method().annotations().has(Words.CONTROLLER);
    }

    /** What a page shows may depend on its caller, whatever its context does, unless it says that it does not. */
    private static Optional<Caching> kept(Caching context, Optional<Caching> own, boolean shared, Optional<Per> per) {
        if (context.never() || own.filter(Caching::never).isPresent()) {
            return Optional.empty();
        }
        Per whose = per.filter(Per.ROLES::equals).orElse(shared ? Per.EVERYONE : Per.CALLER);
        return Optional.of(
                new Caching(whose, false, own.flatMap(Caching::maxAge).or(context::maxAge), Optional.empty()));
    }

    private static String path(Site site, MethodDeclaration resource) {
        String joined = template(site.bean().annotations()) + template(resource.annotations()) + "/";
        return SLASHES.matcher(joined).replaceAll("/");
    }

    private static String template(Annotations annotations) {
        return "/" + annotations.find(Words.PATH).flatMap(a -> a.text("value")).orElse("");
    }
}
