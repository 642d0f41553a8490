// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.neighbour.app;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;

/** The application's own resource, with nothing of the library's. */
@Path("hello")
@Produces("application/json")
public class HelloResource {

    @GET
    public Map<String, String> all() {
        return Map.of("hello", "world");
    }

    @GET
    @Path("{name}")
    @Produces("text/plain")
    public String one(@PathParam("name") String name) {
        return "hello " + name;
    }

    @POST
    @Consumes("text/plain")
    @Produces("text/plain")
    public String fail(String why) {
        throw new IllegalStateException(why);
    }
}
