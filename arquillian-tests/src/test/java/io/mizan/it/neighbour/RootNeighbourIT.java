// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.neighbour;

import io.mizan.it.neighbour.app.ReadyResource;
import io.mizan.it.neighbour.app.RootApplication;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application of its own, scanning at the root. */
class RootNeighbourIT extends NeighbourTest {

    RootNeighbourIT() {
        super("", "api/mizan/");
    }

    @Deployment(testable = false)
    static WebArchive war() {
        return war("root-neighbour", RootApplication.class).addClass(ReadyResource.class);
    }
}
