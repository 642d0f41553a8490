// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.impl.invalidation.Announcer;
import io.mizan.impl.request.Cause;
import io.mizan.spi.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for the clients: is told of what is stale once they may fetch. */
@ApplicationScoped
public class Crier implements Announcer {
    private final List<String> cried = new CopyOnWriteArrayList<>();

    @Override
    public void announce(List<Stale> stale, Optional<Cause> cause) {
        stale.forEach(one -> cried.add(one.toString()));
    }

    @Override
    public void doubt(List<Stale> stale, Duration recovery) {
        stale.forEach(one -> cried.add("in " + recovery + " " + one));
    }

    /** What it was told, in order. */
    public List<String> cried() {
        return List.copyOf(cried);
    }
}
