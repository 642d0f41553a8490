// SPDX-License-Identifier: Apache-2.0
package com.example.books;

import io.mizan.AffectsParam;
import io.mizan.Cached;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

@Path("books/{bookId}")
@ApplicationScoped
public class BookPage {

    @Inject
    Books books;

    @GET
    @Produces("text/plain")
    @Client(context = BookContext.class)
    @Cached(per = Cached.Per.EVERYONE)
    public String bookPage(@PathParam("bookId") long bookId) {
        Book book = books.book(bookId);
        return book.title() + " by " + book.author() + ", reviews: " + books.bookReviews(bookId, 100).size();
    }

    @POST
    @Client(affects = BookContext.class)
    public Response reviewByForm(
            @PathParam("bookId") @AffectsParam long bookId,
            @FormParam("stars") @Min(1) @Max(5) int stars,
            @FormParam("text") @NotBlank String text) {
        books.addReview(bookId, stars, text);
        return Response.seeOther(URI.create("books/" + bookId)).build();
    }
}
