// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What an outer function goes on after, whatever came of it. */
@ApplicationScoped
public class InnerDesk {
    @Inject
    NewTransactionDesk desk;

    void attempt(long ownerId, Ending ending) {
        try {
            desk.renameInNew(ownerId, "inner " + ownerId, ending);
        } catch (NoRoomException | RuntimeException refused) {
            // the outer function goes on
        }
    }

    void attemptSilently(long ownerId, Ending ending) {
        try {
            desk.sayInNew(ownerId, ending);
        } catch (NoRoomException | RuntimeException refused) {
            // the outer function goes on
        }
    }
}
