// SPDX-License-Identifier: Apache-2.0
package com.example.books;

import io.mizan.AffectsParam;
import io.mizan.Client;
import io.mizan.ClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

@ApplicationScoped
public class Books {

    private final Map<Long, Book> books = new ConcurrentHashMap<>(
            Map.of(1L, new Book("Emma", "Jane Austen"), 2L, new Book("Middlemarch", "George Eliot")));
    private final Map<Long, List<Review>> reviews = new ConcurrentHashMap<>();

    @Client(context = BookContext.class)
    public Book book(long bookId) {
        Book book = books.get(bookId);
        if (book == null) {
            throw ClientException.notFound("There is no book " + bookId + ".");
        }
        return book;
    }

    @Client(context = BookContext.class)
    public List<Review> bookReviews(long bookId, @DefaultValue("10") @Min(1) @Max(100) int limit) {
        return reviews.getOrDefault(bookId, List.of()).stream().limit(limit).toList();
    }

    @Client(affects = BookContext.class)
    public void addReview(@AffectsParam long bookId, @Min(1) @Max(5) int stars, @NotBlank String text) {
        book(bookId);
        reviews.computeIfAbsent(bookId, id -> new CopyOnWriteArrayList<>()).add(0, new Review(stars, text));
    }

    void rename(long bookId, String title) {
        books.put(bookId, new Book(title, book(bookId).author()));
    }
}
