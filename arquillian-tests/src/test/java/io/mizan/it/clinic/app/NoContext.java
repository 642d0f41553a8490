// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

/** A record that is no context. */
public record NoContext(long ownerId) {}
