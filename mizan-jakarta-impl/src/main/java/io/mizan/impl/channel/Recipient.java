// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.impl.socket.Text;

/** Who has joined, as the node's instance sees him. Nothing here waits. */
interface Recipient {

    /** Sends him something. */
    void say(Text text);

    /** Whether he may be sent something without being looked at again. */
    boolean isCurrent();

    /** Has somebody look whether he may still be here: then {@link Room#resume} is called, or he leaves. */
    void review();
}
