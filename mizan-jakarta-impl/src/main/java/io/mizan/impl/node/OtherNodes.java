// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.node;

import io.mizan.spi.Nodes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The nodes of this application, by whatever connects them; nothing does, unless something is plugged in. */
@Singleton
public class OtherNodes {

    @Inject
    @Any
    Instance<Nodes> connected;

    private Nodes nodes = Nodes.alone();

    @PostConstruct
    void find() {
        if (connected.isResolvable()) {
            nodes = connected.get();
        }
    }

    /**
     * The nodes.
     *
     * @return of this application
     */
    public Nodes nodes() {
        return nodes;
    }
}
