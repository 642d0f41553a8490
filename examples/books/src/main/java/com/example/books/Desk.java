// SPDX-License-Identifier: Apache-2.0
package com.example.books;

import io.mizan.AffectsParam;
import io.mizan.Caller;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;

@ApplicationScoped
public class Desk {

    @Inject
    Books books;

    @Client(affects = BookContext.class, auth = MayEdit.class)
    public void renameBook(@AffectsParam long bookId, @NotBlank String title) {
        books.rename(bookId, title);
    }

    @Client(context = MeContext.class)
    public Me me(Caller caller) {
        return new Me(caller.name().orElse("nobody"), caller.roles());
    }
}
