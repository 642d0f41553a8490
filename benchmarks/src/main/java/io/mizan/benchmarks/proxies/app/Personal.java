// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import io.mizan.Caller;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads whose results say whose they are. */
@ApplicationScoped
public class Personal {
    @Inject
    Caller caller;

    /** Who asks, anybody. */
    @Client(context = MeContext.class)
    public String me(Caller me) {
        return text(me);
    }

    /** Who asks, if somebody does. */
    @Client(context = DeskContext.class)
    public String desk(Caller me) {
        return text(me);
    }

    /** What one may see by one's roles. */
    @Client(context = BoardContext.class)
    public String board() {
        return "for " + String.join(" ", caller.roles()) + "!";
    }

    /** A call whose result is the caller's. */
    @Client(affectsOwn = MeContext.class)
    public String greet(Caller me) {
        return text(me);
    }

    /** Name, where it comes from, roles. */
    static String text(Caller me) {
        return me.name().orElse("nobody") + " by " + me.issuer().orElse("session") + " for "
                + String.join(" ", me.roles()) + "!";
    }
}
