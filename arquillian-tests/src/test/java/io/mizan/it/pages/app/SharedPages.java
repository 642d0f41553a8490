// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages.app;

import io.mizan.Cached;
import io.mizan.Cached.Per;
import io.mizan.Client;
import io.mizan.ClientPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.atomic.AtomicInteger;

/** Pages that everyone may see, in ways that memory must not keep. */
@Path("shared/{houseId}")
@ApplicationScoped
public class SharedPages {

    private final AtomicInteger asked = new AtomicInteger();

    @GET
    @Path("doubtful")
    @Client(context = HouseContext.class)
    @Cached(per = Per.EVERYONE)
    public ClientPage doubtful(@PathParam("houseId") long houseId) {
        return ClientPage.of("Wrong.mjs").with(new HouseContext(houseId));
    }

    @GET
    @Path("streamed")
    @Client(context = HouseContext.class)
    @Cached(per = Per.EVERYONE)
    public ClientPage streamed(@PathParam("houseId") long houseId) {
        return ClientPage.of("Slow.mjs").with(new HouseContext(houseId)).streaming();
    }

    @GET
    @Path("other")
    @Client(context = HouseContext.class)
    @Cached(per = Per.EVERYONE)
    public ClientPage otherStatus(@PathParam("houseId") long houseId) {
        return ClientPage.of("House.mjs").with(new HouseContext(houseId)).status(203);
    }

    @GET
    @Path("never")
    @Client(context = HouseContext.class)
    @Cached(per = Per.EVERYONE, never = true)
    public ClientPage never(@PathParam("houseId") long houseId) {
        return ClientPage.of("House.mjs").with(new HouseContext(houseId));
    }

    /** Says something else from the third time on that it is asked. */
    @GET
    @Path("counted")
    @Client(context = HouseContext.class)
    @Cached(per = Per.EVERYONE)
    public ClientPage counted(@PathParam("houseId") long houseId) {
        return ClientPage.of("House.mjs").with(new HouseContext(houseId)).prop("often", asked.incrementAndGet() > 2);
    }

    @GET
    @Path("developed")
    @Client(context = HouseContext.class)
    @Cached(per = Per.EVERYONE)
    public ClientPage developed(@PathParam("houseId") long houseId) {
        return ClientPage.of("HousePage.tsx").with(new HouseContext(houseId));
    }
}
