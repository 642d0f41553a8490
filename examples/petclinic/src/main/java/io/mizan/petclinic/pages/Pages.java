// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The application's own Jakarta REST resources; the protocol has an application of its own beside it. */
@ApplicationPath("pages")
public class Pages extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                OwnerPage.class,
                Fragments.class,
                FrontEndPages.class,
                FrontEndForms.class,
                WaitingRoomForms.class,
                FormRefusals.class);
    }
}
