// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

import io.mizan.Caller;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.impl.auth.KnownCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * The caller that applications inject. It refuses to answer while an answer for others is made too: what everyone sees
 * must not depend on who asked first.
 */
@ApplicationScoped
public class AskedCaller implements Caller {

    @Inject
    Current current;

    @Override
    public boolean isAuthenticated() {
        return asked(false).isAuthenticated();
    }

    @Override
    public Optional<String> name() {
        return asked(false).name();
    }

    @Override
    public Optional<String> issuer() {
        return asked(false).issuer();
    }

    @Override
    public Set<String> roles() {
        return asked(true).roles();
    }

    private KnownCaller asked(boolean forRoles) {
        Per filling = current.filling().orElse(Per.CALLER);
        if (filling == Per.EVERYONE || (filling == Per.ROLES && !forRoles)) {
            throw new IllegalStateException(Problem.of(
                            ProblemCode.CALLER_ASKED,
                            "Caller",
                            filling == Per.ROLES ? "all callers with the same roles" : "everyone")
                    .toString());
        }
        return current.caller();
    }
}
