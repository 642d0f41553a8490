// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.Client;
import io.mizan.ClientException;
import jakarta.enterprise.context.ApplicationScoped;

/** What fails. */
@ApplicationScoped
public class Flaky {

    @Client(context = FlakyContext.class)
    public int flakyFirst(String failing) {
        switch (failing) {
            case "first", "all" -> throw new IllegalStateException("a secret of the server");
            case "conflict" -> throw ClientException.conflict("taken");
            default -> {
                return 1;
            }
        }
    }

    @Client(context = FlakyContext.class)
    public int flakySecond(String failing) {
        switch (failing) {
            case "all" -> throw new IllegalStateException("a secret of the server");
            case "missing" -> throw ClientException.notFound("no such thing");
            case "gone" -> throw ClientException.gone("it was here");
            default -> {
                return 2;
            }
        }
    }
}
