// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;

/** A replicated cache of Infinispan on as many nodes, all in this JVM, each with a channel of its own. */
final class Replicas implements AutoCloseable {
    private static final String NAME = "versions";

    private final List<EmbeddedCacheManager> managers = new ArrayList<>();
    private final Cache<String, Long> first;

    /** Starts so many; each waits for those before it. */
    Replicas(int count) throws IOException {
        Configuration replicated = new ConfigurationBuilder()
                .clustering()
                .cacheMode(CacheMode.REPL_SYNC)
                .build();
        try (Loopback loopback = new Loopback(count)) {
            for (int i = 0; i < count; i++) {
                EmbeddedCacheManager manager = manager(loopback.file(i));
                managers.add(manager);
                manager.defineConfiguration(NAME, replicated);
                manager.getCache(NAME);
            }
        }
        first = managers.get(0).getCache(NAME);
        if (first.getAdvancedCache().getRpcManager().getMembers().size() != count) {
            throw new IOException("the replicas do not find each other");
        }
    }

    private static EmbeddedCacheManager manager(String jgroups) {
        GlobalConfigurationBuilder global = GlobalConfigurationBuilder.defaultClusteredBuilder();
        global.transport().clusterName("replicas").addProperty(JGroupsTransport.CONFIGURATION_FILE, jgroups);
        global.jmx().disable();
        global.metrics().gauges(false).histograms(false);
        return new DefaultCacheManager(global.build());
    }

    /** A put at the first node, until all others have it. */
    void put(int owner) {
        first.put("owner;owner_id=" + owner, System.nanoTime());
    }

    @Override
    public void close() {
        managers.forEach(EmbeddedCacheManager::stop);
    }
}
