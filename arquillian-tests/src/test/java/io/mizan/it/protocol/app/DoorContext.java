// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.ClientContext;

/** A guard judges by its parameter. */
@ClientContext(auth = OpenDoors.class)
public record DoorContext(long door) {}
