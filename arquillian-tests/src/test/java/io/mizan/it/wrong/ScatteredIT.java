// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.server.Refusal;
import io.mizan.it.server.Wars;
import io.mizan.it.wars.app.More;
import java.io.File;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Enterprise archives whose functions are in another archive than the library. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly|liberty",
        disabledReason = "Payara Micro takes no enterprise archives")
class ScatteredIT {
    private static final String LIBRARY_OUTSIDE = "library-outside";
    private static final String FUNCTIONS_OUTSIDE = "functions-outside";

    @Deployment(name = LIBRARY_OUTSIDE, managed = false, testable = false)
    static EnterpriseArchive libraryOutside() {
        return ear(LIBRARY_OUTSIDE)
                .addAsModule(Wars.plain(LIBRARY_OUTSIDE, More.class).build())
                .addAsLibraries(Wars.library());
    }

    @Deployment(name = FUNCTIONS_OUTSIDE, managed = false, testable = false)
    static EnterpriseArchive functionsOutside() {
        return ear(FUNCTIONS_OUTSIDE)
                .addAsModule(Wars.of(FUNCTIONS_OUTSIDE).build())
                .addAsLibraries(api())
                .addAsLibrary(
                        ShrinkWrap.create(JavaArchive.class, "functions.jar").addClass(More.class));
    }

    private static File[] api() {
        return Stream.of(Wars.library())
                .filter(jar -> jar.getName().startsWith("mizan-jakarta-api-"))
                .toArray(File[]::new);
    }

    private static EnterpriseArchive ear(String name) {
        return ShrinkWrap.create(EnterpriseArchive.class, name + ".ear");
    }

    @Test
    void functionsInAWarBesideTheLibrary_areRefused(@ArquillianResource Deployer deployer) {
        assertThat(Refusal.of(deployer, LIBRARY_OUTSIDE)).contains("MIZ-208 " + More.class.getName() + ": ");
    }

    @Test
    void functionsBesideTheWarWithTheLibrary_areRefused(@ArquillianResource Deployer deployer) {
        assertThat(Refusal.of(deployer, FUNCTIONS_OUTSIDE)).contains("MIZ-208 " + More.class.getName() + ": ");
    }
}
