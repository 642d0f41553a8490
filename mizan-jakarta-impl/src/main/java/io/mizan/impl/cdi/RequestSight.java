// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.Kind;
import io.mizan.contract.model.Function.View;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import jakarta.ejb.EJBContext;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what can see the request behind a context that is kept for everyone: through the injection points of its functions'
 * beans and of all that they inject, producers among them.
 */
final class RequestSight {

    private static final Set<String> SEEING = Set.of(
            "java.security.Principal",
            "jakarta.security.enterprise.SecurityContext",
            "jakarta.ws.rs.core.SecurityContext",
            "org.eclipse.microprofile.jwt.JsonWebToken",
            "jakarta.servlet.ServletRequest",
            "jakarta.servlet.ServletResponse",
            "jakarta.servlet.http.HttpServletRequest",
            "jakarta.servlet.http.HttpServletResponse",
            "jakarta.servlet.http.HttpSession",
            "jakarta.ws.rs.core.HttpHeaders",
            "jakarta.ws.rs.core.UriInfo",
            "jakarta.ws.rs.core.Request");

    private static final Set<Class<? extends Annotation>> SCOPES =
            Set.of(RequestScoped.class, SessionScoped.class, ConversationScoped.class);

    private final Injected injected;
    private final Map<String, Bean<?>> byClass;

    /**
     * A look around.
     *
     * @param injected finds what is injected
     * @param byClass those that are made of a class
     */
    RequestSight(Injected injected, Map<String, Bean<?>> byClass) {
        this.injected = injected;
        this.byClass = byClass;
    }

    List<Problem> problems(Contract contract) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Optional<String>> reads = new HashMap<>();
        Map<String, Optional<String>> views = new HashMap<>();
        for (Function function : contract.functions().values()) {
            Optional<Context> context =
                    function.context().map(name -> contract.contexts().get(name));
            if (context.isPresent() && forEveryone(function, context.get())) {
                (function.kind() == Kind.READ ? reads : views)
                        .computeIfAbsent(function.inJava().className(), name -> seen(function))
                        .ifPresent(how -> problems.add(Problem.of(
                                ProblemCode.REQUEST_VISIBLE,
                                function.inJava().className() + "."
                                        + function.inJava().name(),
                                context.get().name(),
                                how)));
            }
        }
        return problems;
    }

    private static boolean forEveryone(Function function, Context context) {
        return function.kind() == Kind.READ
                ? context.caching().per() == Per.EVERYONE
                : function.view().filter(View::shared).isPresent();
    }

    /** How a function sees the request; empty: it does not. */
    Optional<String> seen(Function function) {
        Bean<?> bean = byClass.get(function.inJava().className());
        if (bean == null) {
            return Optional.empty();
        }
        String path = bean.getBeanClass().getSimpleName();
        return function.kind() == Kind.READ
                ? through(bean, path, new HashSet<>())
                : behind(bean, path, new HashSet<>(Set.of(bean))); // JAX-RS makes one for each request by itself
    }

    private Optional<String> through(Bean<?> bean, String path, Set<Bean<?>> visited) {
        if (!visited.add(bean) || bean.getBeanClass().getName().startsWith("io.mizan.impl.")) {
            return Optional.empty();
        }
        if (SCOPES.contains(bean.getScope())) {
            return Optional.of(path + " is @" + bean.getScope().getSimpleName());
        }
        return behind(bean, path, visited);
    }

    private Optional<String> behind(Bean<?> bean, String path, Set<Bean<?>> visited) {
        Optional<String> field = contextField(bean.getBeanClass(), path);
        return field.isPresent()
                ? field
                : bean.getInjectionPoints().stream()
                        .flatMap(point -> through(point, path, visited).stream())
                        .findFirst();
    }

    private Optional<String> through(InjectionPoint point, String path, Set<Bean<?>> visited) {
        Type type = Injected.type(point);
        String next = path + " → " + name(type);
        if (SEEING.contains(type.getTypeName())) {
            return Optional.of(next);
        }
        return injected.at(point)
                .flatMap(bean -> through(bean, next, visited).stream())
                .findFirst();
    }

    /** What JAX-RS and the EJB container inject into fields is seen too. */
    private static Optional<String> contextField(Class<?> type, String path) {
        return Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass)
                .flatMap(c -> Stream.of(c.getDeclaredFields()))
                .filter(f -> f.isAnnotationPresent(jakarta.ws.rs.core.Context.class)
                        || EJBContext.class.isAssignableFrom(f.getType()))
                .map(f -> path + " has the field " + f.getName() + " of the container's "
                        + f.getType().getSimpleName())
                .findFirst();
    }

    private static String name(Type type) {
        return type instanceof Class<?> c ? c.getSimpleName() : type.getTypeName();
    }
}
