// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.RefusedByRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The problem of a page whose contexts can't be read: that of a fetch. */
@Singleton
public class PageProblems {

    @Inject
    Failures failures;

    /** What a client is not meant to see is in the log now. */
    ProblemDetails of(Exception broken) {
        if (broken instanceof Fetches.Failed failed) {
            return failed.problem();
        } else if (broken instanceof InvalidValues unreadable) {
            return Failures.unreadable(unreadable);
        } else if (broken instanceof RefusedByRecord refused) {
            return ProblemDetails.of(ProblemCodes.INVALID_PARAMETER, String.valueOf(refused.getMessage()));
        }
        return failures.of(broken, null, "/params");
    }
}
