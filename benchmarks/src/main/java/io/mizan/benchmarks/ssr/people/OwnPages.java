// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.people;

import io.mizan.ClientPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** The page of a clinic, for who asks. */
@Path("")
@ApplicationScoped
public class OwnPages {

    /** By the name of a component, which is looked up. */
    @GET
    @Path("own/{clinicId}")
    public ClientPage own(@PathParam("clinicId") long clinicId, @QueryParam("page") String page) {
        return ClientPage.of(page).with(new ClinicContext(clinicId));
    }
}
