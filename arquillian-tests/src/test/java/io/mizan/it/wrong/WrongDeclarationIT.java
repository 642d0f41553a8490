// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.server.Refusal;
import io.mizan.it.server.Wars;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A wrong declaration stops the deployment on every server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WrongDeclarationIT {
    private static final String DECLARATIONS = "wrong-declarations";
    private static final String SCOPELESS = "scopeless";
    private static final String UNDISCOVERED = "undiscovered";
    private static final String SEEING = "seeing";
    private static final String INTERFACE = "interface";
    private static final String SECRET = "tooshorttobeone";

    @Deployment(name = DECLARATIONS, managed = false, testable = false)
    static WebArchive declarations() {
        return Wars.of(DECLARATIONS, WrongBean.class, WrongContext.class)
                .settings(Map.of(
                        "mizan.http.max-body", "much", "mizan.csrf.allowed-origins", "*", "mizan.secret", SECRET))
                .build();
    }

    @Deployment(name = SCOPELESS, managed = false, testable = false)
    static WebArchive scopeless() {
        return Wars.of(
                        SCOPELESS,
                        ScopedBean.class,
                        ScopelessBean.class,
                        AbstractBean.class,
                        Promised.class,
                        UnseenChannel.class)
                .build();
    }

    @Deployment(name = UNDISCOVERED, managed = false, testable = false)
    static WebArchive undiscovered() {
        return Wars.of(UNDISCOVERED, SeeingBean.class, SeeingContext.class)
                .cache()
                .pages()
                .build()
                .addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"none\"/>"), "beans.xml");
    }

    @Deployment(name = SEEING, managed = false, testable = false)
    static WebArchive seeing() {
        return Wars.of(SEEING, SeeingBean.class, SeeingContext.class).build();
    }

    @Deployment(name = INTERFACE, managed = false, testable = false)
    static WebArchive sessionBeanWithAnInterface() {
        return Wars.of(INTERFACE, Errand.class, ErrandBean.class).build();
    }

    @Test
    void everyProblem_isInOneMessage(@ArquillianResource Deployer deployer) {
        String log = Refusal.of(deployer, DECLARATIONS);
        assertThat(log).contains("Mizan found 10 problems:").doesNotContain("Mizan serves");
        List<String> message = log.substring(log.indexOf("Mizan found 10 problems:"))
                .lines()
                .skip(1)
                .limit(10)
                .toList();
        String bean = WrongBean.class.getName();
        for (String problem : List.of(
                "MIZ-004 " + WrongContext.class.getName() + ": the component 'names' is List<String>",
                "MIZ-006 " + bean + ".wrong(int): the optional parameter 'own' is a primitive",
                "MIZ-007 " + bean + ".second(): the function name 'taken' is taken by " + bean + ".first()",
                "MIZ-015 " + bean + ".fixed(): @Client on a static method",
                "MIZ-015 " + bean + ".hidden(): @Client on a non-public method",
                "MIZ-017 " + bean + ".later(): CompletionStage",
                "MIZ-019 " + bean + ".noData(): Runnable has no JSON form",
                "MIZ-203 mizan.http.max-body: ",
                "MIZ-203 mizan.csrf.allowed-origins: ",
                "MIZ-203 mizan.secret: ")) {
            assertThat(message).as(problem).anyMatch(line -> line.startsWith("  " + problem));
        }
        assertThat(log).doesNotContain(SECRET);
    }

    @Test
    void classWithoutScope_isRefused(@ArquillianResource Deployer deployer) {
        String log = Refusal.of(deployer, SCOPELESS);
        assertThat(log)
                .contains("Mizan found 4 problems:")
                .contains("MIZ-200 " + ScopelessBean.class.getName() + ": ")
                .contains("MIZ-200 " + UnseenChannel.class.getName() + ": ")
                .contains("MIZ-015 " + AbstractBean.class.getName() + ".inherited: ")
                .contains("MIZ-015 " + Promised.class.getName() + ".promised: ")
                .doesNotContain("Mizan serves");
    }

    @Test
    void classThatCdiIsKeptFrom_isRefused(@ArquillianResource Deployer deployer) {
        String log = Refusal.of(deployer, UNDISCOVERED);
        boolean payara = System.getProperty("arquillian.launch", "").equals("payara-micro");
        assertThat(log)
                .contains(payara ? "MIZ-215 /undiscovered/: " : "MIZ-200 " + SeeingBean.class.getName() + ": ")
                .doesNotContain("NullPointerException")
                .doesNotContain("Mizan serves");
    }

    @Test
    void answerForEveryone_seesNoRequest(@ArquillianResource Deployer deployer) {
        String log = Refusal.of(deployer, SEEING);
        assertThat(log)
                .contains("MIZ-202 " + SeeingBean.class.getName() + ".seeing")
                .doesNotContain("Mizan serves");
    }

    @Test
    void sessionBeanThatIsNotOfItsClass_isRefused(@ArquillianResource Deployer deployer) {
        String log = Refusal.of(deployer, INTERFACE);
        assertThat(log).contains("MIZ-209 " + ErrandBean.class.getName() + ": ").doesNotContain("Mizan serves");
    }
}
