// SPDX-License-Identifier: Apache-2.0
package com.example.books;

import io.mizan.Caller;
import io.mizan.Guard;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class MayEdit implements Guard<BookContext> {

    @Override
    public boolean allows(Caller caller, BookContext book) {
        return caller.isAuthenticated() && book.bookId() != 1; // Emma stays Emma
    }
}
