// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;

/** Pages of an EJB that fail. */
@Stateless
@Path("ejb-faults")
@Produces("text/plain")
public class FaultEjbPages {
    @Inject
    Owners owners;

    @Inject
    Counts counts;

    @POST
    @Path("{ownerId}/{fault}")
    @Client(affects = OwnerContext.class)
    public String failOnEjbPage(
            @AffectsParam @PathParam("ownerId") long ownerId,
            @PathParam("fault") Fault fault,
            @FormParam("name") String name)
            throws IOException, NoTimeException {
        owners.rename(ownerId, name);
        fault.happen();
        return "done";
    }

    @GET
    @Path("{ownerId}/{fault}")
    @Client(context = OwnerContext.class)
    public String failToShowInEjb(@PathParam("ownerId") long ownerId, @PathParam("fault") Fault fault)
            throws IOException, NoTimeException {
        fault.happen();
        return "shown";
    }

    @POST
    @Path("plain/{ownerId}/{fault}")
    public String failPlainly(@PathParam("ownerId") long ownerId, @PathParam("fault") Fault fault)
            throws IOException, NoTimeException {
        fault.happen();
        return "done";
    }

    @POST
    @Path("{ownerId}/file/{kind}")
    @Client(affects = FileContext.class, auth = MayEdit.class)
    public String writeOnEjbPage(
            @AffectsParam @PathParam("ownerId") long ownerId,
            @PathParam("kind") String kind,
            @FormParam("text") @NotBlank String text) {
        counts.count("file page");
        return "written";
    }
}
