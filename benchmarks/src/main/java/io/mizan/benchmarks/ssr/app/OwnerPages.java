// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.app;

import io.mizan.ClientPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The page of a clinic in each framework. */
@Path("")
@ApplicationScoped
public class OwnerPages {

    /** In React. */
    @GET
    @Path("react/{clinicId}")
    @Produces(MediaType.TEXT_HTML)
    public ClientPage react(@PathParam("clinicId") long clinicId) {
        return page("OwnersPage.jsx", clinicId);
    }

    /** In Vue. */
    @GET
    @Path("vue/{clinicId}")
    @Produces(MediaType.TEXT_HTML)
    public ClientPage vue(@PathParam("clinicId") long clinicId) {
        return page("OwnersPage.vue", clinicId);
    }

    /** In Svelte. */
    @GET
    @Path("svelte/{clinicId}")
    @Produces(MediaType.TEXT_HTML)
    public ClientPage svelte(@PathParam("clinicId") long clinicId) {
        return page("OwnersPage.svelte", clinicId);
    }

    /** One that does what the query says. */
    @GET
    @Path("faulty/{clinicId}")
    public ClientPage faulty(@PathParam("clinicId") long clinicId) {
        return page("FaultPage.jsx", clinicId);
    }

    private static ClientPage page(String component, long clinicId) {
        return ClientPage.of(component).with(new ClinicContext(clinicId));
    }
}
