// SPDX-License-Identifier: Apache-2.0
package io.mizan.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import io.mizan.it.server.JvmServlet;
import io.mizan.it.server.Wars;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that is gone leaves nothing behind in its server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly",
        disabledReason = "needs two applications in one JVM, where class loaders can be counted by their kind")
class RedeploymentIT {
    private static final String OBSERVER = "observer";
    private static final String APPLICATION = "redeployed";
    private static final int REDEPLOYMENTS = 10;
    private static final int COLLECTIONS = 30;

    @Deployment(name = OBSERVER, order = 1, testable = false)
    static WebArchive observer() {
        return Wars.plain(OBSERVER, JvmServlet.class).build();
    }

    @Deployment(name = APPLICATION, managed = false, testable = false)
    static WebArchive application() {
        return Wars.of(APPLICATION, LoginApplication.class).basicLogin().build();
    }

    @Test
    void redeployments_leaveNothing(
            @ArquillianResource Deployer deployer, @ArquillianResource @OperateOnDeployment(OBSERVER) URI base) {
        Http jvm = Http.at(base);
        Http application = Http.at(base.resolve("/" + APPLICATION + "/"));
        cycle(deployer, application);
        List<String> beans = lines(jvm, "mbeans");

        for (int i = 0; i < REDEPLOYMENTS; i++) {
            cycle(deployer, application);
        }

        // What a server holds by references of several kinds goes by and by; WildFly keeps the last one.
        assertThat(Stream.generate(() -> loaders(jvm)).limit(COLLECTIONS)).anyMatch(left -> left.size() <= 1);
        assertThat(lines(jvm, "mbeans")).isEqualTo(beans);
        assertThat(lines(jvm, "threads"))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("mizan"));
        deployer.deploy(APPLICATION);
        assertThat(loaders(jvm)).as("those of a running application are seen").isNotEmpty();
        deployer.undeploy(APPLICATION);
    }

    private static void cycle(Deployer deployer, Http application) {
        deployer.deploy(APPLICATION);
        assertThat(application.get("who").status()).isEqualTo(200);
        deployer.undeploy(APPLICATION);
        assertThat(application.get("who").status()).isEqualTo(404);
    }

    private static List<String> loaders(Http jvm) {
        return lines(jvm, "loaders").stream()
                .filter(loader -> loader.contains("deployment." + APPLICATION + ".war"))
                .toList();
    }

    private static List<String> lines(Http jvm, String what) {
        return jvm.get("jvm/" + what).text().lines().toList();
    }
}
