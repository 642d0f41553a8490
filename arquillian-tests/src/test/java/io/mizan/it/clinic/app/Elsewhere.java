// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What another thread sees in a transaction of its own. */
@ApplicationScoped
public class Elsewhere {
    private static final long PATIENCE_SECONDS = 20;

    @Inject
    Owners owners;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedExecutorService threads;

    String nameOf(long ownerId) {
        try {
            return threads.submit(() -> owners.nameNow(ownerId)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException blocked) {
            return "blocked";
        } catch (InterruptedException | ExecutionException failed) {
            return "failed: " + failed;
        }
    }
}
