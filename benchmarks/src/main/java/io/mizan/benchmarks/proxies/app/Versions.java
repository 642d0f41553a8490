// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is read and changed. */
@ApplicationScoped
public class Versions {
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    /** As it is now. */
    public Version of(String name) {
        return new Version(name, versions.getOrDefault(name, 0L));
    }

    /** Changes it. */
    public Version change(String name) {
        return new Version(name, versions.merge(name, 1L, Long::sum));
    }
}
