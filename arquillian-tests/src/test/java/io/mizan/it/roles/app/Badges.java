// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.roles.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What roles everybody has at the moment. */
@ApplicationScoped
public class Badges {
    private final Map<String, Set<String>> roles = new ConcurrentHashMap<>();

    public void give(String name, String role) {
        roles.put(name, Set.of(role));
    }

    public Set<String> of(String name) {
        return roles.getOrDefault(name, Set.of());
    }
}
