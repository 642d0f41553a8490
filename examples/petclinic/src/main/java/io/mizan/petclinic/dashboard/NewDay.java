// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.dashboard;

import io.mizan.Invalidation;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** At midnight another day's visits are those of today. No request changes anything then, so a timer says what is stale. */
@Singleton
public class NewDay {

    @Inject
    Invalidation invalidation;

    /** Makes every dashboard stale. */
    @Schedule(hour = "0", persistent = false)
    public void midnight() {
        invalidation.also(DashboardContext.class);
    }
}
