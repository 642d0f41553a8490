// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.server;

import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployer;

/** Deploys what a server must refuse. */
public final class Refusal {
    private static final Pattern NOTHING_DEPLOYED = Pattern.compile("\"Deployed\": \\[\\s*]");

    private Refusal() {}

    /**
     * What the server's log says of an unmanaged deployment. Adapters differ in whether they throw, and in what the
     * exception holds: the log has it on every server.
     */
    public static String of(Deployer deployer, String deployment) {
        ServerLog log = ServerLog.fromNow();
        try {
            deployer.deploy(deployment);
        } catch (Exception refused) { // checked, though nothing declares it
            return log.text();
        }
        deployer.undeploy(deployment); // ends the JVM of Payara Micro, whose adapter takes a refusal for a deployment
        String text = log.text();
        if (!NOTHING_DEPLOYED.matcher(text).find()) {
            throw new AssertionError("it was not refused: " + deployment);
        }
        return text;
    }
}
