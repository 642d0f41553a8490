// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Pages that are bytes already: the least that HTTP and Jakarta REST cost on a server. */
@Path("plain/{framework}/{clinicId}")
@ApplicationScoped
public class PlainPages {
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

    /** The page as it was put here. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public byte[] page(@PathParam("framework") String framework, @PathParam("clinicId") long clinicId) {
        byte[] page = pages.get(framework + clinicId);
        if (page == null) {
            throw new NotFoundException();
        }
        return page;
    }

    /** Puts a page here. */
    @POST
    @Consumes(MediaType.TEXT_HTML)
    public void put(@PathParam("framework") String framework, @PathParam("clinicId") long clinicId, byte[] page) {
        pages.put(framework + clinicId, page);
    }
}
