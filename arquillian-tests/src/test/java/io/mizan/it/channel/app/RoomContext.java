// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel.app;

import io.mizan.ClientContext;

/** Who waits in which clinic: also what tells the rooms of the channel from each other. */
@ClientContext
public record RoomContext(long clinicId) {}
