// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.app;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.Set;

/** The plain side at its best: with a {@link Jsonb} that is kept. Some servers make a new one for each body. */
@ApplicationPath("tuned")
public class TunedApplication extends Application {

    /** Keeps one for all. */
    public static class KeptJsonb implements ContextResolver<Jsonb> {
        private final Jsonb jsonb = JsonbBuilder.create();

        @Override
        public Jsonb getContext(Class<?> type) {
            return jsonb;
        }
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PlainResource.class, KeptJsonb.class);
    }
}
