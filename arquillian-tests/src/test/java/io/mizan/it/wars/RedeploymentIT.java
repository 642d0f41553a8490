// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import io.mizan.it.server.JvmServlet;
import io.mizan.it.server.PageWorkers;
import io.mizan.it.server.Wars;
import io.mizan.it.users.Issuer;
import io.mizan.it.wars.app.Boards;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/** An application that was used and is gone leaves nothing behind in its server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "wildfly",
        disabledReason = "needs two applications in one JVM, where class loaders can be counted by their kind")
class RedeploymentIT {
    private static final String OBSERVER = "observer";
    private static final String APPLICATION = "redeployed";
    private static final Issuer ISSUER = new Issuer("https://issuer.example");
    private static final int REDEPLOYMENTS = 10;

    @Deployment(name = OBSERVER, order = 1, testable = false)
    static WebArchive observer() {
        return Wars.plain(OBSERVER, JvmServlet.class).build();
    }

    @Deployment(name = APPLICATION, managed = false, testable = false)
    static WebArchive application() {
        Map<String, String> settings = new HashMap<>(ISSUER.settings());
        settings.put("board.title", "title");
        settings.put("mizan.ssr.bun", Wars.bun());
        return Wars.of(APPLICATION)
                .cache()
                .pages()
                .formLogin()
                .settings(settings)
                .build()
                .addPackage(Boards.class.getPackage());
    }

    @Test
    void redeployments_leaveNothing(
            @ArquillianResource Deployer deployer, @ArquillianResource @OperateOnDeployment(OBSERVER) URI base) {
        Jvm jvm = new Jvm(Http.at(base));
        URI application = base.resolve("/" + APPLICATION + "/");
        jvm.serveOnEveryThread();
        List<String> beans = jvm.mbeans();

        Set<Path> folders = new HashSet<>();
        for (int i = 0; i < REDEPLOYMENTS; i++) {
            folders.addAll(cycle(deployer, application));
        }

        jvm.hasForgotten(APPLICATION);
        assertThat(PageWorkers.running()).isEmpty();
        assertThat(folders).hasSize(REDEPLOYMENTS).noneMatch(Files::exists);
        assertThat(jvm.mbeans()).isEqualTo(beans);
        assertThat(jvm.threads())
                .noneMatch(thread -> thread.toLowerCase(Locale.ROOT).contains("mizan"));
        deployer.deploy(APPLICATION);
        assertThat(jvm.loaders(APPLICATION))
                .as("those of a running application are seen")
                .hasSize(1);
        deployer.undeploy(APPLICATION);
    }

    /** The folders of what renders its pages. */
    private static Set<Path> cycle(Deployer deployer, URI application) {
        deployer.deploy(APPLICATION);
        Http http = Http.at(application);
        new Visitor(http, "title", ISSUER).useEverything();
        assertThat(http.get("app/boards/5/rendered").text()).contains("<p>board {\"board_id\":\"5\"}");
        Set<Path> folders = PageWorkers.folders();
        deployer.undeploy(APPLICATION);
        assertThat(http.get("ready.txt").status()).isEqualTo(404);
        return folders;
    }
}
