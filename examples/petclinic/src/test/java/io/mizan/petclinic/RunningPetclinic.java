// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the root of a petclinic that runs: of the one that the system property {@code petclinic.url} names, else of
 * one server for all tests, which ends with them.
 */
final class RunningPetclinic implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == URI.class;
    }

    @Override
    public URI resolveParameter(ParameterContext parameter, ExtensionContext test) {
        String given = System.getProperty("petclinic.url", "");
        return given.isEmpty() ? server(test).root() : URI.create(given);
    }

    private static Server server(ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(RunningPetclinic.class))
                .getOrComputeIfAbsent(Server.class, type -> Server.start(), Server.class);
    }
}
