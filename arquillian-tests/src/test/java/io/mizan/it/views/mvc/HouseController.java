// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.views.mvc;

import io.mizan.it.pages.app.HouseContext;
import io.mizan.it.pages.app.KeysContext;
import io.mizan.it.pages.app.PlansContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.View;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A controller whose views are components. */
@Path("houses")
@Controller
@RequestScoped
public class HouseController {

    @Inject
    @SuppressWarnings("NullAway.Init") // by the container
    Models models;

    @GET
    @Path("{houseId}")
    public String house(@PathParam("houseId") long houseId) {
        models.put("house", new HouseContext(houseId));
        models.put("label", "a 'b'");
        models.put("inside", List.of("stays on the server"));
        return "House.mjs";
    }

    @GET
    @Path("{houseId}/plans")
    @View("House.mjs")
    public void plans(@PathParam("houseId") long houseId) {
        models.put("plans", new PlansContext(houseId));
    }

    @GET
    @Path("{houseId}/plain")
    public String plain(@PathParam("houseId") long houseId) {
        return "plain.txt";
    }

    @GET
    @Path("none")
    public String none() {
        return "None.mjs";
    }

    @GET
    @Path("keys")
    public Response keys() {
        models.put("keys", new KeysContext());
        return Response.status(203).entity("House.mjs").build();
    }
}
