// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Is reached from within only, and guarded all the same. */
@ApplicationScoped
public class FileRoom {
    @Inject
    Counts counts;

    @Client(internal = true, auth = MayEdit.class)
    public void enter(long ownerId) {
        counts.count("room");
    }
}
