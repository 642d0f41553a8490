// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import io.mizan.Channel;
import io.mizan.ClientChannel;
import jakarta.enterprise.inject.Vetoed;

/** A channel that CDI passes over. */
@Vetoed
@ClientChannel("unseen")
public class UnseenChannel implements Channel<UnseenChannel.Room, Void, String> {
    /** Which. */
    public record Room(long id) {}
}
