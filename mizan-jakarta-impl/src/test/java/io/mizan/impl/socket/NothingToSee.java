// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.rs.ProblemException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** An application without contexts. */
final class NothingToSee implements Sights {

    static Lookout lookout() {
        return new Lookout(new NothingToSee(), (task, nanos) -> {}, () -> 0, Duration.ofMinutes(1));
    }

    @Override
    public Sight admit(KnownCaller caller, Locale language, Asked asked) {
        throw new ProblemException(ProblemDetails.of(ProblemCodes.NOT_FOUND, "there is no context"));
    }

    @Override
    public Optional<String> etag(KnownCaller caller, Locale language, Asked asked) {
        throw new IllegalStateException("nothing is watched");
    }
}
