// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.neighbour.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** An application at the root hides the archive's files, and with them the one that tests begin with. */
@Path("ready.txt")
@Produces("text/plain")
public class ReadyResource {

    @GET
    public String ready() {
        return "ready";
    }
}
