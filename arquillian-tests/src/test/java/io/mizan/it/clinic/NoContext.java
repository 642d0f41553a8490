// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

/** A record that is no context. */
public record NoContext(long ownerId) {}
