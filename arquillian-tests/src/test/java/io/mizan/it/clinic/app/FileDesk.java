// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Authenticated;
import io.mizan.Caller;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;

/** Files, whose readers and writers are counted. */
@ApplicationScoped
public class FileDesk {
    @Inject
    Counts counts;

    @Inject
    FileRoom room;

    @Client(context = FileContext.class)
    public String fileHead(long ownerId) {
        counts.count("head");
        return "head of " + ownerId;
    }

    @Client(context = FileContext.class)
    public String fileBody(long ownerId) {
        counts.count("body");
        return "body of " + ownerId;
    }

    /** What everyone may do makes stale what only some may read. */
    @Client(affects = FileContext.class)
    public void touchFile(@AffectsParam long ownerId) {
        counts.count("touch");
    }

    @Client(affects = FileContext.class, auth = MayEdit.class)
    public void touchGuarded(@AffectsParam long ownerId) {
        counts.count("touch");
        room.enter(ownerId);
        room.enter(ownerId);
    }

    /** The caller in the arguments is never the one whom code within the application hands over. */
    @Client(auth = Authenticated.class)
    public String whoAmI(Caller me) {
        return me.name().orElseThrow();
    }

    @Client
    public String echo(@NotBlank String text) {
        counts.count("echo");
        return text;
    }
}
