// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.neighbour;

import io.mizan.it.neighbour.app.ApiApplication;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application of its own, scanning above the library's own address. */
class ApiNeighbourIT extends NeighbourTest {

    ApiNeighbourIT() {
        super("api/", "api/mizan/");
    }

    @Deployment(testable = false)
    static WebArchive war() {
        return war("api-neighbour", ApiApplication.class);
    }
}
