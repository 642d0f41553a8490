// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import org.jgroups.Event;
import org.jgroups.Message;
import org.jgroups.View;
import org.jgroups.stack.Protocol;
import org.jgroups.util.MessageBatch;
import org.jspecify.annotations.Nullable;

/** A JGroups protocol that hears and says nothing while its node is cut off: sockets stay open, as behind a dead switch. */
public final class Cut extends Protocol {
    /** A property of the JVM: JGroups makes the protocol from a file, and nobody is given it. */
    private static final String PROPERTY = "mizan.faults.cut";
    /** Likewise: how many nodes this one believes to be in its group, itself among them. */
    private static final String SIZE = "mizan.faults.size";

    private static boolean isOff() {
        return Boolean.getBoolean(PROPERTY);
    }

    /** Cuts this JVM's node off, or ends that. */
    static void set(boolean off) {
        System.setProperty(PROPERTY, String.valueOf(off));
    }

    /** How many nodes this JVM's believes to be in its group, itself among them. */
    static int size() {
        return Integer.getInteger(SIZE, 1);
    }

    @Override
    public Object down(Event event) {
        if (event.getType() == Event.VIEW_CHANGE) {
            View view = event.getArg();
            System.setProperty(SIZE, String.valueOf(view.size()));
        }
        return down_prot.down(event);
    }

    @Override
    public @Nullable Object down(Message message) {
        return isOff() ? null : down_prot.down(message);
    }

    @Override
    public @Nullable Object up(Message message) {
        return isOff() ? null : up_prot.up(message);
    }

    @Override
    public void up(MessageBatch batch) {
        if (!isOff()) {
            up_prot.up(batch);
        }
    }
}
