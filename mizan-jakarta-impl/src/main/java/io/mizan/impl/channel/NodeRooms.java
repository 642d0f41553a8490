// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.impl.config.Settings;
import io.mizan.impl.node.OtherNodes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** The rooms of this node. */
@Singleton
public class NodeRooms {

    private static final int TOP_BITS = 12;

    @Inject
    Settings settings;

    @Inject
    OtherNodes others;

    private final SecureRandom random = new SecureRandom();
    private @Nullable Rooms rooms;

    /** Anywhere below 2^52: two histories of a few hundred numbers will not meet, and 2^52 more are left to each. */
    private long term() {
        return random.nextLong() >>> TOP_BITS;
    }

    /** They are opened when they are needed first. */
    synchronized Rooms rooms() {
        Rooms open = rooms;
        if (open == null) {
            open = new Rooms(settings.channel(), others.nodes(), System::nanoTime, this::term);
            open.start();
            rooms = open;
        }
        return open;
    }
}
