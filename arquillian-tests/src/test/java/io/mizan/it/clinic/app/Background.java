// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Invalidation;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Work that no request waits for; here one does, so that a test sees its end. */
@Path("background")
@ApplicationScoped
@Produces("text/plain")
public class Background {
    private static final long PATIENCE_SECONDS = 20;

    @Inject
    Invalidation invalidation;

    @Inject
    NewTransactionDesk desk;

    @Inject
    EjbDesk ejb;

    @Inject
    FileDesk files;

    @Inject
    Alarm alarm;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedScheduledExecutorService scheduler;

    /** Runs a piece of work somewhere, and says how it ended. */
    @GET
    @Path("{where}/{what}/{owner}")
    public String run(@PathParam("where") String where, @PathParam("what") String what, @PathParam("owner") long owner)
            throws Exception {
        CompletableFuture<String> end = new CompletableFuture<>();
        place(where).execute(() -> end.complete(ending(() -> work(what, owner))));
        return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Executor place(String where) {
        return switch (where) {
            case "request" -> Runnable::run;
            case "thread" -> task -> new Thread(task, "of the application").start();
            case "scheduler" -> scheduler;
            case "timer" -> alarm::set;
            default -> throw new IllegalArgumentException(where);
        };
    }

    private String work(String what, long owner) throws Exception {
        switch (what) {
            case "also" -> invalidation.also(new OwnerContext(owner));
            case "only" -> invalidation.only(new OwnerContext(owner));
            case "everything" -> invalidation.everything();
            case "own" -> invalidation.alsoOwn(DashboardContext.class);
            case "committed" -> desk.sayInNew(owner, Ending.RETURN);
            case "rolled-back" -> desk.sayInNew(owner, Ending.ROLLBACK_ONLY);
            case "function" -> desk.renameInNew(owner, "background " + owner, Ending.RETURN);
            case "failing-function" -> desk.renameInNew(owner, "background " + owner, Ending.RUNTIME);
            case "ejb" -> ejb.renameInEjb(owner, "background " + owner, Ending.RETURN);
            case "guarded" -> files.touchGuarded(owner);
            default -> throw new IllegalArgumentException(what);
        }
        return "done";
    }

    private static String ending(Callable<String> work) {
        try {
            return work.call();
        } catch (Exception thrown) {
            return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        }
    }
}
