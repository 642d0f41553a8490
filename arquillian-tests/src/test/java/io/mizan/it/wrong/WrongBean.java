// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import io.mizan.Client;
import io.mizan.Everything;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** A mistake in each method. */
@ApplicationScoped
public class WrongBean {

    @Client(context = WrongContext.class)
    public int wrong(int own) {
        return own;
    }

    @Client
    public Runnable noData() {
        return () -> {};
    }

    @Client(name = "taken")
    public void first() {}

    @Client(name = "taken", affects = Everything.class)
    public void second() {}

    @Client
    public CompletionStage<String> later() {
        throw new UnsupportedOperationException();
    }

    @Client
    public static void fixed() {}

    @Client
    void hidden() {}
}
