// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.kdl.ContractKdl;
import io.mizan.impl.config.Settings;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.Registry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** {@code GET /mizan.kdl}: the contract, for whoever generates a client while he develops. In production there is none. */
@Singleton
public class ContractHandler {

    @Inject
    Registry registry;

    @Inject
    Settings settings;

    @Inject
    Gate gate;

    Outgoing answer(Incoming request) {
        if (!settings.development()) {
            throw new ProblemException(ProblemDetails.of(ProblemCodes.NOT_FOUND, "there is nothing at this address"));
        }
        gate.ownRead(request);
        return Outgoing.text(ContractKdl.write(registry.contract()).getBytes(StandardCharsets.UTF_8))
                .field("Cache-Control", "no-store");
    }
}
