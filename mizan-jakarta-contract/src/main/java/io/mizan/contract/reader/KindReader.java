// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.ParameterDeclaration;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.Function.Kind;
import io.mizan.contract.problem.ProblemCode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how a function is reached, and says what can't be reached so. */
final class KindReader {

    private final Findings findings;

    KindReader(Findings findings) {
        this.findings = findings;
    }

    /** Whether the method can be called at all. */
    boolean isReachable(Site site) {
        String found = unreachable(site);
        if (!found.isEmpty()) {
            findings.add(ProblemCode.METHOD_UNREACHABLE, site.where(), found);
            return false;
        }
        for (ParameterDeclaration parameter : site.method().parameters()) {
            if (!parameter.named()) {
                findings.add(ProblemCode.NAMES_MISSING, site.where());
                return false;
            }
        }
        return true;
    }

    private static String unreachable(Site site) {
        Set<Modifier> modifiers = site.method().modifiers();
        for (Modifier modifier :
                new Modifier[] {Modifier.STATIC, Modifier.PRIVATE, Modifier.ABSTRACT, Modifier.DEFAULT}) {
            if (modifiers.contains(modifier)) {
                String name = modifier.name().toLowerCase(Locale.ROOT);
                return (modifier == Modifier.ABSTRACT ? "an " : "a ") + name + " method";
            }
        }
        if (!modifiers.contains(Modifier.PUBLIC)) {
            return "a non-public method";
        } else if (modifiers.contains(Modifier.FINAL)) {
            return "a final method";
        } else if (site.bean().modifiers().contains(Modifier.FINAL)) {
            return "a method of a final class";
        }
        return site.bean().modifiers().contains(Modifier.ABSTRACT) ? "a method of an abstract class" : "";
    }

    /**
     * How a function is reached.
     *
     * @param resource tells how Jakarta REST reaches it
     * @param verb the HTTP method that this is designated for
     */
    Kind kind(Site site, MethodDeclaration resource, Optional<String> verb) {
        synchronous(site);
        if (site.client().internal()) {
            internal(site, verb);
            return Kind.INTERNAL;
        } else if (verb.isPresent()) {
            view(site, verb.get());
            return Kind.VIEW;
        }
        if (resource.annotations().has(Words.PATH)) {
            findings.add(ProblemCode.PATH_WITHOUT_DESIGNATOR, site.where());
        }
        String result = site.method().result().erased();
        if (Words.PAGES.contains(result)) {
            findings.add(ProblemCode.RESULT_NEEDS_DESIGNATOR, site.where(), TypeUse.simpleName(result));
        }
        return site.client().context().isEmpty() ? Kind.CALL : read(site);
    }

    private void synchronous(Site site) {
        String found = asynchronous(site);
        if (!found.isEmpty()) {
            findings.add(ProblemCode.ASYNCHRONOUS, site.where(), TypeUse.simpleName(found));
        }
    }

    /** The first word of a declaration that says that its method answers later. */
    private static String asynchronous(Site site) {
        String result = site.method().result().erased();
        if (Words.ASYNCHRONOUS.contains(result)) {
            return result;
        }
        for (ParameterDeclaration parameter : site.method().parameters()) {
            if (Words.ASYNCHRONOUS.contains(parameter.type().erased())) {
                return parameter.type().erased();
            }
        }
        String near = asynchronous(site.client().beside());
        return near.isEmpty() ? asynchronous(site.bean().annotations()) : near;
    }

    private static String asynchronous(Annotations annotations) {
        for (AnnotationUse use : annotations.all()) {
            if (Words.ASYNCHRONOUS.contains(use.type())) {
                return use.type();
            }
        }
        return "";
    }

    private void internal(Site site, Optional<String> verb) {
        if (!site.client().context().isEmpty()) {
            findings.add(ProblemCode.INTERNAL_REACHABLE, site.where(), "a member of a context");
        } else if (verb.isPresent()) {
            findings.add(ProblemCode.INTERNAL_REACHABLE, site.where(), "a @" + verb.get() + " resource method");
        } else if (site.client().websocket()) {
            findings.add(ProblemCode.INTERNAL_REACHABLE, site.where(), "callable over the socket");
        }
    }

    private void view(Site site, String verb) {
        if (site.client().websocket()) {
            findings.add(ProblemCode.WEBSOCKET, site.where(), "view");
        }
        if (!site.client().context().isEmpty() && !verb.equals("GET")) {
            findings.add(ProblemCode.VIEW_CONTEXT, site.where(), verb);
        }
    }

    private Kind read(Site site) {
        if (!site.client().affects().isEmpty() || !site.client().affectsOwn().isEmpty()) {
            findings.add(ProblemCode.READ_WITH_AFFECTS, site.where());
        }
        if (site.client().websocket()) {
            findings.add(ProblemCode.WEBSOCKET, site.where(), "context's function");
        }
        return Kind.READ;
    }
}
