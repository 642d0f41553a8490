// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The clock on the clinic's wall: the time zone of the server, which the timer of {@link NewDay} goes by too. */
@ApplicationScoped
public class ClinicClock {

    @Produces
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }
}
