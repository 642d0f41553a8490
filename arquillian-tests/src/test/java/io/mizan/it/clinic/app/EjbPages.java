// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Pages of an EJB. */
@Stateless
@Path("ejb-owners")
public class EjbPages {
    @Inject
    Owners owners;

    @Resource
    @SuppressWarnings("NullAway.Init")
    TransactionSynchronizationRegistry transactions;

    @POST
    @Path("{ownerId}")
    @Client(affects = OwnerContext.class)
    public Response renameInEjbPage(
            @AffectsParam @PathParam("ownerId") long ownerId,
            @FormParam("name") @NotBlank String name,
            @FormParam("ending") Ending ending)
            throws NoRoomException {
        owners.rename(ownerId, name);
        ending.happen(transactions);
        return Response.seeOther(URI.create("ejb-owners/" + ownerId)).build();
    }

    @POST
    @Path("{ownerId}/file")
    @Client(affects = FileContext.class, auth = MayEdit.class)
    public String writeFileInEjb(@AffectsParam @PathParam("ownerId") long ownerId) {
        return "written";
    }
}
