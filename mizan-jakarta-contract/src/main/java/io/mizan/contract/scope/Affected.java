// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.scope;

/** One thing that a mutation made stale: {@link Everything}, or a {@link Scope}. */
public sealed interface Affected permits Everything, Scope {}
