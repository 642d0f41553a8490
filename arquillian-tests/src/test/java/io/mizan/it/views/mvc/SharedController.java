// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.views.mvc;

import io.mizan.Cached;
import io.mizan.Client;
import io.mizan.it.pages.app.HouseContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A controller whose view everyone may see; it puts nothing into models. */
@Path("shared")
@Controller
@ApplicationScoped
public class SharedController {

    @GET
    @Path("{houseId}")
    @Client(context = HouseContext.class)
    @Cached(per = Cached.Per.EVERYONE)
    public String sharedView(@PathParam("houseId") long houseId) {
        return "House.mjs";
    }
}
