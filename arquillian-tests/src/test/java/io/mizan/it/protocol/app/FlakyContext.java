// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.ClientContext;

/** Its functions fail as asked: {@code none}, {@code first}, {@code all}, {@code missing}, {@code gone}, {@code conflict}. */
@ClientContext
public record FlakyContext(String failing) {}
