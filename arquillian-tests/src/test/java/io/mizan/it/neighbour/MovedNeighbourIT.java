// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.neighbour;

import io.mizan.it.neighbour.app.ListedApplication;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application that lists its classes, and moves the library. */
class MovedNeighbourIT extends NeighbourTest {
    private static final String MOVED = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <servlet>
                <servlet-name>io.mizan.impl.rs.MizanApplication</servlet-name>
              </servlet>
              <servlet-mapping>
                <servlet-name>io.mizan.impl.rs.MizanApplication</servlet-name>
                <url-pattern>/moved/m/*</url-pattern>
              </servlet-mapping>
            </web-app>
            """;

    MovedNeighbourIT() {
        super("own/", "moved/m/");
    }

    @Deployment(testable = false)
    static WebArchive war() {
        return war("moved", ListedApplication.class).setWebXML(new StringAsset(MOVED));
    }
}
