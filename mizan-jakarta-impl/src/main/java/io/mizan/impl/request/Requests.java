// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Where the request under way is found, and made where there is none: on a thread of the application's own. */
@Singleton
public class Requests {

    @Inject
    Current current;

    @Inject
    Instance<RequestContextController> controllers;

    /**
     * The request under way.
     *
     * @return empty on a thread that serves none
     */
    public Optional<Current> current() {
        try {
            current.touch();
            return Optional.of(current);
        } catch (ContextNotActiveException none) {
            return Optional.empty();
        }
    }

    /**
     * Runs something within a request: the one under way, or one of its own.
     *
     * @param <T> what it returns
     * @param task what is run
     * @return what it returns
     * @throws Exception what it throws
     */
    public <T> T within(Callable<T> task) throws Exception {
        if (current().isPresent()) {
            return task.call();
        }
        RequestContextController controller = controllers.get();
        controller.activate();
        try {
            return task.call();
        } finally {
            controller.deactivate();
            controllers.destroy(controller);
        }
    }
}
