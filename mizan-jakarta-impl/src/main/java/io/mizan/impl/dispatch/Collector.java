// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.contract.model.Function;
import io.mizan.contract.scope.Affected;
import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.invalidation.Ledger;
import io.mizan.impl.invalidation.Scopes;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Frame;
import io.mizan.impl.request.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Collects what a function makes stale, inside the transaction that decides over it. */
@ApplicationScoped
public class Collector {

    @Inject
    Registry registry;

    @Inject
    Current current;

    @Inject
    Requests requests;

    @Inject
    Scopes scopes;

    @Inject
    Ledger ledger;

    @Inject
    CallerTags tags;

    /**
     * Runs a function and writes down what it has made stale, whether it returns or throws: the commit decides.
     *
     * @param method the bean class's method
     * @param arguments as the method takes them
     * @param proceed runs it
     * @return what it returns
     * @throws Exception what it throws
     */
    public @Nullable Object collect(Method method, @Nullable Object[] arguments, Callable<Object> proceed)
            throws Exception {
        BoundFunction function = registry.of(method).orElseThrow();
        List<Affected> declared =
                scopes.declared(function.function().affects(), arguments, () -> tags.of(current.caller()));
        Frame frame = new Frame(ledger.transaction(), declared);
        current.push(frame);
        try {
            return proceed.call();
        } finally {
            current.pop();
            List<Affected> affected = frame.affected();
            if (function.function().kind() != Function.Kind.READ || !affected.isEmpty()) {
                ledger.write(affected, function.function().name());
            }
        }
    }

    /**
     * Hands what the running function declares over to a transaction that it began by hand and is about to end.
     *
     * @param commits whether it asks for a commit, rather than for a rollback
     */
    public void endsByHand(boolean commits) {
        requests.current().flatMap(Current::frame).map(Frame::endedByHand).ifPresent(declared -> {
            if (commits) {
                ledger.write(declared, "");
            }
        });
    }
}
