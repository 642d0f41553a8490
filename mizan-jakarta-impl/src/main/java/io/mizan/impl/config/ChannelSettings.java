// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.config;

import java.time.Duration;

/**
 * What bounds the channels of a node. Each component is described, with its name and default, in {@link RuntimeSettings}.
 *
 * @param perConnection how many channels a connection may have joined at a time
 * @param instances how many instances without members are kept for who comes back
 * @param historyMessages how many messages of an instance are kept
 * @param historyBytes how many bytes of them
 * @param historyAge for how long
 */
public record ChannelSettings(
        int perConnection, int instances, int historyMessages, int historyBytes, Duration historyAge) {}
