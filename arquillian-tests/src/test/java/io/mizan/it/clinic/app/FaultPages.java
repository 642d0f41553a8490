// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;

/** Pages that fail. */
@Path("faults")
@ApplicationScoped
@Produces("text/plain")
public class FaultPages {
    @Inject
    Owners owners;

    @Inject
    Counts counts;

    @POST
    @Path("{ownerId}/{fault}")
    @Client(affects = OwnerContext.class)
    @Transactional
    public String failOnPage(
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
    public String failToShow(@PathParam("ownerId") long ownerId, @PathParam("fault") Fault fault)
            throws IOException, NoTimeException {
        fault.happen();
        return "shown";
    }

    @POST
    @Path("plain/{ownerId}/{fault}")
    @Transactional
    public String failPlainly(@PathParam("ownerId") long ownerId, @PathParam("fault") Fault fault)
            throws IOException, NoTimeException {
        fault.happen();
        return "done";
    }

    @POST
    @Path("{ownerId}/file/{kind}")
    @Client(affects = FileContext.class, auth = MayEdit.class)
    public String writeOnPage(
            @AffectsParam @PathParam("ownerId") long ownerId,
            @PathParam("kind") String kind,
            @FormParam("text") @NotBlank String text) {
        counts.count("file page");
        return "written";
    }

    @POST
    @Path("file")
    @Client(affects = FileContext.class, auth = MayEdit.class)
    public String writeByForm(
            @AffectsParam @FormParam("owner") long ownerId, @FormParam("text") @NotBlank String text) {
        counts.count("file page");
        return "written";
    }

    @POST
    @Path("plain/file")
    public String writePlainly(@FormParam("text") @NotBlank String text) {
        return "written";
    }
}
