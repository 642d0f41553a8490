// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Caller;
import io.mizan.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Staff may, and whoever has the file of number 7. */
@ApplicationScoped
public class MayEdit implements Guard<FileContext> {
    @Inject
    Counts counts;

    @Override
    public boolean allows(Caller caller, FileContext file) {
        counts.count("guard");
        return caller.hasRole("staff") || file.ownerId() == 7;
    }
}
