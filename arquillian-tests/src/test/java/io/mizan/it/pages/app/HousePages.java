// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages.app;

import io.mizan.Cached;
import io.mizan.Cached.Per;
import io.mizan.Client;
import io.mizan.ClientPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Pages of houses: shared ones, one's own, and some that go wrong. */
@Path("")
@ApplicationScoped
public class HousePages {

    @GET
    @Path("houses/{houseId}")
    @Client(context = HouseContext.class)
    @Cached(per = Per.EVERYONE)
    public ClientPage house(@PathParam("houseId") long houseId) {
        return ClientPage.of("House.mjs").with(new HouseContext(houseId)).with(new StreetContext("Main"));
    }

    @GET
    @Path("houses/{houseId}/keys")
    @Client(context = HouseContext.class)
    @Cached(per = Per.EVERYONE)
    public ClientPage houseAndKeys(@PathParam("houseId") long houseId) {
        return ClientPage.of("House.mjs").with(new HouseContext(houseId)).with(new KeysContext());
    }

    @GET
    @Path("streets/{name}")
    public ClientPage street(@PathParam("name") String name, @QueryParam("number") String number) {
        return ClientPage.of("House.mjs")
                .with(new HouseContext(1))
                .with(new StreetContext(name), Map.of("number", number));
    }

    @GET
    @Path("nonce/{houseId}")
    @Client(context = HouseContext.class)
    @Cached(per = Per.EVERYONE)
    public ClientPage withNonce(@PathParam("houseId") long houseId) {
        return ClientPage.of("House.mjs").with(new HouseContext(houseId)).nonce("bm9uY2U=");
    }

    @GET
    @Path("keys")
    public ClientPage keys() {
        return ClientPage.of("plain/House.mjs").with(new KeysContext()).with(new HouseContext(1));
    }

    @GET
    @Path("plans/{houseId}")
    public ClientPage plans(@PathParam("houseId") long houseId) {
        return ClientPage.of("House.mjs").with(new HouseContext(1)).with(new PlansContext(houseId));
    }

    @GET
    @Path("entity")
    public Response entity() {
        return Response.status(203)
                .header("Cache-Control", "public, max-age=60")
                .entity(ClientPage.of("House.mjs").with(new KeysContext()).header("X-More", "yes"))
                .build();
    }

    @GET
    @Path("named")
    public ClientPage named(@QueryParam("page") @DefaultValue("") String page, @QueryParam("title") String title) {
        return ClientPage.of(page)
                .title(title == null ? "" : title)
                .with(new StreetContext(title == null ? "" : title));
    }

    @GET
    @Path("wrong")
    public ClientPage wrong() {
        return ClientPage.of("Wrong.mjs").with(new HouseContext(1));
    }

    @GET
    @Path("slow")
    public ClientPage slow() {
        return ClientPage.of("Slow.mjs").with(new HouseContext(1)).streaming();
    }

    @POST
    @Path("sent")
    public ClientPage sent() {
        return ClientPage.of("House.mjs").with(new HouseContext(1)).status(422);
    }
}
