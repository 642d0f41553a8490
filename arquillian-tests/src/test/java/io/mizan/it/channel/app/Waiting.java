// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel.app;

import java.util.List;

/** Who waits. */
public record Waiting(List<String> pets) {}
