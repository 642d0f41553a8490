// SPDX-License-Identifier: Apache-2.0
package io.mizan.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.server.Refusal;
import io.mizan.it.server.Wars;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A wrong application is refused, and the server's log says why. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RefusedDeploymentIT {

    @Deployment(name = "wrong", managed = false, testable = false)
    static WebArchive wrong() {
        return Wars.of("wrong", UnsatisfiedApplication.class).build();
    }

    @Test
    void unsatisfiedDependency_isNamed(@ArquillianResource Deployer deployer) {
        assertThat(Refusal.of(deployer, "wrong")).contains("nobodyMakesOne");
    }
}
