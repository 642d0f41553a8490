// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars.app;

import io.mizan.AffectsParam;
import io.mizan.Cached;
import io.mizan.Cached.Per;
import io.mizan.Client;
import io.mizan.ClientPage;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Boards as pages. */
@Path("boards")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class BoardPages {
    @Inject
    Boards boards;

    @GET
    @Path("{boardId}")
    @Client(context = BoardContext.class)
    public String page(@PathParam("boardId") long boardId) {
        return "<h1>" + boards.board(boardId) + "</h1>";
    }

    @GET
    @Path("{boardId}/rendered")
    @Client(context = BoardContext.class)
    @Cached(per = Per.EVERYONE)
    public ClientPage rendered(@PathParam("boardId") long boardId) {
        return ClientPage.of("House.mjs").with(new BoardContext(boardId));
    }

    @POST
    @Path("{boardId}")
    @Client(affects = BoardContext.class)
    @Transactional
    public Response write(@AffectsParam @PathParam("boardId") long boardId, @FormParam("text") @NotBlank String text) {
        boards.pin(boardId, new Note(text));
        return Response.seeOther(URI.create("boards/" + boardId)).build();
    }
}
