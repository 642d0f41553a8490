// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache.app;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The bytes that a fetch answers with: as a constant, and out of a cache that an application has written itself. */
@ApplicationScoped
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class ConstantResource {
    private final Jsonb jsonb = JsonbBuilder.create();
    private final byte[] constant = bytes(5);
    private final LoadingCache<Long, byte[]> owners = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build(this::bytes);

    private byte[] bytes(long id) {
        return ("{\"kept_owner\":" + jsonb.toJson(Owners.owner(id)) + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** Always the same. */
    @GET
    @Path("constant")
    public byte[] constant() {
        return constant;
    }

    /** By hand: looked up, made if it is missing. */
    @GET
    @Path("caffeine")
    public byte[] caffeine(@QueryParam("owner_id") long ownerId) {
        return owners.get(ownerId);
    }
}
