// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cdi;

import io.mizan.spi.Nodes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The nodes whose caches are one cluster; where the cache is none, this node alone. */
@ApplicationScoped
public class ContextNodes implements Nodes {

    @Inject
    ContextMemory memory;

    private Nodes nodes = Nodes.alone();

    /** For the container. */
    public ContextNodes() {}

    @PostConstruct
    void find() {
        nodes = memory.nodes();
    }

    @Override
    public String self() {
        return nodes.self();
    }

    @Override
    public void tellAll(byte[] message) {
        nodes.tellAll(message);
    }

    @Override
    public boolean isInTouch() {
        return memory.passedBy().isEmpty();
    }

    @Override
    public void listen(Listener listener) {
        nodes.listen(listener);
    }
}
