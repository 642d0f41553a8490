// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars.app;

import io.mizan.spi.InvalidationListener;
import io.mizan.spi.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of each invalidation, and says what it has heard, a line each. */
@Path("heard")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class Ear implements InvalidationListener {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale) {
        heard.add(stale.toString());
        return CompletableFuture.completedFuture(null);
    }

    @GET
    public String heard() {
        return String.join("\n", heard);
    }
}
