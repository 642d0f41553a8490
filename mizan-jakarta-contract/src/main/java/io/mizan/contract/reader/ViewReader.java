// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.ParameterDeclaration;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.Function.View;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.contract.text.ScalarKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a resource method of the application's own: the view path. */
final class ViewReader {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern PLAIN_TEMPLATE = Pattern.compile("/(?:(?:[^{}/]+|\\{\\s*\\w+\\s*})/)*");

    private final Declarations declarations;
    private final Findings findings;

    ViewReader(Declarations declarations, Findings findings) {
        this.declarations = declarations;
        this.findings = findings;
    }

    /** The HTTP method that a method is designated for. */
    Optional<String> designator(MethodDeclaration method) {
        return method.annotations().all().stream()
                .filter(a -> !a.type().startsWith("io.mizan."))
                .flatMap(a -> declarations.find(a.type()).stream())
                .flatMap(a -> a.annotations().find(Words.HTTP_METHOD).stream())
                .flatMap(a -> a.text("value").stream())
                .findFirst();
    }

    /** Whether the library can read what the container gives: a value with a name in the address or the form. */
    boolean readable(ParameterDeclaration declared) {
        return declared.annotations().all().stream().anyMatch(a -> Words.NAMED_SOURCES.contains(a.type()))
                && (ScalarKind.ofJavaType(declared.type().erased()).isPresent()
                        || declarations
                                .find(declared.type().erased())
                                .filter(c -> c.kind() == ClassDeclaration.Kind.ENUM)
                                .isPresent());
    }

    View read(
            String verb,
            ClassDeclaration bean,
            MethodDeclaration method,
            Access who,
            Optional<Context> context,
            List<Argument> arguments,
            List<Affects> affected,
            String where) {
        if (SAFE.contains(verb) && !affected.isEmpty()) {
            findings.add(ProblemCode.SAFE_WITH_AFFECTS, where, verb);
        }
        String path = path(bean, method);
        Optional<AnnotationUse> cached = method.annotations().find(Words.CACHED);
        boolean everyone = cached.flatMap(CachingReader::declaredPer)
                .filter(Caching.Per.EVERYONE::equals)
                .isPresent();
        if (cached.isPresent() && (context.isEmpty() || !verb.equals("GET"))) {
            findings.add(ProblemCode.CACHED_PLACE, where);
        }
        if (everyone && arguments.stream().anyMatch(Argument.TheCaller.class::isInstance)) {
            findings.add(ProblemCode.EVERYONE_ASKS_CALLER, where, method.signature());
        }
        boolean open = who.open() && context.map(c -> c.access().open()).orElse(false);
        boolean shared = everyone
                && !cached.get().flag("never")
                && open
                && PLAIN_TEMPLATE.matcher(path).matches();
        return new View(verb, path, shared);
    }

    private static String path(ClassDeclaration bean, MethodDeclaration method) {
        String joined = template(bean.annotations().find(Words.PATH))
                + template(method.annotations().find(Words.PATH));
        return (joined + "/").replaceAll("/{2,}", "/");
    }

    private static String template(Optional<AnnotationUse> path) {
        return "/" + path.flatMap(a -> a.text("value")).orElse("");
    }
}
