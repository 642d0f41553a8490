// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.AffectsParam;
import io.mizan.Caller;
import io.mizan.Client;
import io.mizan.Invalidation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Mutations in transactions. */
@ApplicationScoped
public class Till {
    @Inject
    UserTransaction transaction;

    @Inject
    Invalidation invalidation;

    @Inject
    Drawer drawer;

    private final AtomicInteger runs = new AtomicInteger();

    /** How often a function of it has begun. */
    public int runs() {
        return runs.get();
    }

    @Client(affects = HallContext.class)
    @Transactional
    public void sell(@AffectsParam @NotBlank String hall, String ending) throws IOException {
        runs.incrementAndGet();
        end(ending);
    }

    /** The drawer decides for itself. */
    @Client(affects = ShopContext.class)
    @Transactional
    public void sellAndOpen(String hall, String ending) throws IOException {
        drawer.open(hall);
        end(ending);
    }

    @Client(affects = ShopContext.class)
    public void sellByHand(boolean commit) throws Exception {
        transaction.begin();
        if (commit) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }

    /** No function. */
    @Transactional
    public void say(String hall) {
        invalidation.also(new HallContext(hall));
    }

    /** No function: a function within its transaction. */
    @Transactional
    public void around(String hall) {
        drawer.close(hall);
    }

    @Client
    @RolesAllowed("cashier")
    public int count() {
        return runs.incrementAndGet();
    }

    @Client
    public String who(Caller caller) {
        return caller.name().orElse("nobody");
    }

    static void end(String ending) throws IOException {
        switch (ending) {
            case "return" -> {}
            case "unchecked" -> throw new IllegalStateException("no change");
            case "checked" -> throw new IOException("no paper");
            default -> throw new IllegalArgumentException(ending);
        }
    }
}
