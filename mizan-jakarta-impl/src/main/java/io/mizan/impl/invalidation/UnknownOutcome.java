// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.invalidation;

import jakarta.transaction.HeuristicCommitException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.SystemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a transaction manager throws where it can't say what has become of a transaction. */
final class UnknownOutcome {

    private static final List<Class<? extends Exception>> KINDS = List.of(
            HeuristicMixedException.class,
            HeuristicRollbackException.class,
            HeuristicCommitException.class,
            SystemException.class);
    private static final int DEEPEST = 20;

    private UnknownOutcome() {}

    /** Whether something was thrown since that is unknown; containers wrap it in exceptions of their own. */
    static boolean isWhy(Throwable thrown) {
        @Nullable Throwable one = thrown;
        for (int depth = 0; one != null && depth < DEEPEST; depth++, one = one.getCause()) {
            if (KINDS.contains(one.getClass())) {
                return true;
            }
        }
        return false;
    }
}
