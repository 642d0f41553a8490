// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.View;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the pages that are nothing but what their arguments and their caller make of them: neither they nor what they inject can
 * see the request or a state that is older than it. Only those may be kept.
 */
final class PageSight {

    private static final String JAX_RS = "jakarta.ws.rs.";

    private final RequestSight requests;
    private final SnapshotSight snapshots;
    private final Map<String, Bean<?>> byClass;

    PageSight(RequestSight requests, SnapshotSight snapshots, Map<String, Bean<?>> byClass) {
        this.requests = requests;
        this.snapshots = snapshots;
        this.byClass = byClass;
    }

    /** The names of the functions behind such pages. */
    Set<String> blind(Contract contract) {
        return contract.functions().values().stream()
                .filter(function -> function.view().flatMap(View::kept).isPresent() && isBlind(function))
                .map(Function::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isBlind(Function page) {
        Bean<?> bean = byClass.get(page.inJava().className());
        return bean != null
                && requests.seen(page).isEmpty()
                && snapshots.seen(page).isEmpty()
                && members(bean.getBeanClass()).noneMatch(PageSight::isGivenByJaxRs);
    }

    private static Stream<AnnotatedElement> members(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass)
                .flatMap(c -> Stream.of(
                                Stream.of(c.getDeclaredFields()),
                                Stream.of(c.getDeclaredMethods()),
                                Stream.of(c.getDeclaredConstructors()).flatMap(made -> Stream.of(made.getParameters())))
                        .flatMap(found -> found));
    }

    /** What a resource is given of the request beside its methods' arguments: by a field, a setter, or its constructor. */
    private static boolean isGivenByJaxRs(AnnotatedElement member) {
        return Stream.of(member.getAnnotations())
                .map(annotation -> annotation.annotationType().getName())
                .anyMatch(name ->
                        name.startsWith(JAX_RS) && (name.endsWith("Param") || name.equals(JAX_RS + "core.Context")));
    }
}
