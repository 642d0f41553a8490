// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.scope;

/** All that is kept or shown; {@code *} on the wire. */
public record Everything() implements Affected {}
