// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.neighbour.app;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;

/** A read and a mutation. */
@ApplicationScoped
public class Greetings {

    @Client(context = GreetingContext.class)
    public String greeting() {
        return "hello";
    }

    @Client(affects = GreetingContext.class)
    public void greet(String name) {
        if (name.isEmpty()) {
            throw new IllegalStateException("nobody to greet");
        }
    }
}
