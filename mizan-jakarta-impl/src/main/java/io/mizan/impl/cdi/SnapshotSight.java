// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.Kind;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.spi.ContextCache;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceContextType;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what may show a state that is older than the request, behind a context that is kept: an {@code EntityManager} that lives
 * longer than the transaction which the functions run in.
 */
final class SnapshotSight {

    private static final Set<Class<? extends Annotation>> LONG =
            Set.of(RequestScoped.class, SessionScoped.class, ConversationScoped.class);

    private final Injected injected;
    private final Map<String, Bean<?>> byClass;

    /**
     * A look around.
     *
     * @param injected finds what is injected
     * @param byClass the beans that are made of a class
     */
    SnapshotSight(Injected injected, Map<String, Bean<?>> byClass) {
        this.injected = injected;
        this.byClass = byClass;
    }

    List<Problem> problems(Contract contract) {
        if (injected.beans().stream().noneMatch(bean -> bean.getTypes().contains(ContextCache.class))) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (Function function : contract.functions().values()) {
            Optional<Context> context = function.context()
                    .map(name -> contract.contexts().get(name))
                    .filter(found ->
                            function.kind() == Kind.READ && !found.caching().never());
            if (context.isPresent()) {
                seen(function)
                        .ifPresent(how -> problems.add(Problem.of(
                                ProblemCode.OLDER_STATE,
                                function.inJava().className() + "."
                                        + function.inJava().name(),
                                context.get().name(),
                                how)));
            }
        }
        return problems;
    }

    /** How a function reads through what may be older than the request; empty: it does not. */
    Optional<String> seen(Function function) {
        return Optional.ofNullable(byClass.get(function.inJava().className()))
                .flatMap(bean -> behind(bean, bean.getBeanClass().getSimpleName(), new HashSet<>()));
    }

    private Optional<String> behind(Bean<?> bean, String path, Set<Bean<?>> visited) {
        if (!visited.add(bean) || bean.getBeanClass().getName().startsWith("io.mizan.impl.")) {
            return Optional.empty();
        } else if (bean.getTypes().contains(EntityManager.class) && LONG.contains(bean.getScope())) {
            return Optional.of(path + " is @" + bean.getScope().getSimpleName());
        }
        Optional<String> field = extended(bean.getBeanClass(), path);
        return field.isPresent()
                ? field
                : bean.getInjectionPoints().stream()
                        .flatMap(point -> injected.at(point)
                                .flatMap(next ->
                                        behind(
                                                next,
                                                path + " → "
                                                        + next.getBeanClass().getSimpleName(),
                                                visited)
                                                .stream()))
                        .findFirst();
    }

    private static Optional<String> extended(Class<?> type, String path) {
        return Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass)
                .flatMap(c -> Stream.of(c.getDeclaredFields()))
                .filter(f -> Optional.ofNullable(f.getAnnotation(PersistenceContext.class))
                        .filter(context -> context.type() == PersistenceContextType.EXTENDED)
                        .isPresent())
                .map(f -> path + " has the field " + f.getName() + " with an extended persistence context")
                .findFirst();
    }
}
