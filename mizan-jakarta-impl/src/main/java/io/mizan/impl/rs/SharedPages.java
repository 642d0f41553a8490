// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.header.CacheGroups;
import io.mizan.contract.model.Function.View;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.registry.BoundContext;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.RefusedByRecord;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Page;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which pages are shared: those whose method says so, on their one address; every other is the caller's. */
@Singleton
public class SharedPages {

    @Inject
    Registry registry;

    /**
     * What a shared page belongs to.
     *
     * @param page what is shown, if it is that of a function
     * @param request the request
     * @param answer as the method has left it
     * @return names of groups; empty: nobody else may have it
     */
    Set<String> groups(Optional<Page> page, Incoming request, ContainerResponseContext answer) {
        boolean clean = answer.getStatus() == 200
                && !request.givesCookie()
                && answer.getCookies().isEmpty();
        return clean ? page.map(shown -> groups(shown.function(), request)).orElse(Set.of()) : Set.of();
    }

    /** The groups of a shared page; empty for one that is not, or that was asked for by another spelling. */
    private Set<String> groups(BoundFunction function, Incoming request) {
        Optional<View> view = function.function().view().filter(View::shared);
        Optional<BoundContext> context = function.function().context().flatMap(registry::context);
        if (view.isEmpty() || context.isEmpty() || request.query() != null) {
            return Set.of();
        }
        Map<String, String> named = request.pathParameters();
        Map<String, List<String>> texts = new HashMap<>();
        context.get().context().shared().forEach(p -> {
            String value = Optional.ofNullable(named.get(p.javaName())).orElse(named.get(p.name()));
            if (value != null) {
                texts.put(p.name(), List.of(value));
            }
        });
        try {
            Map<String, String> scope = context.get().instance(texts).scope();
            boolean oneSpelling = scope.entrySet().stream()
                    .allMatch(e -> List.of(e.getValue()).equals(texts.get(e.getKey())));
            return oneSpelling && request.isSpelt(view.get().path(), named)
                    ? CacheGroups.names(context.get().context().name(), scope)
                    : Set.of();
        } catch (InvalidValues | RefusedByRecord other) {
            return Set.of();
        }
    }
}
