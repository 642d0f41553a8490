// SPDX-License-Identifier: Apache-2.0
/** A waiting room. */
@NullMarked
package io.mizan.it.channel.app;

import org.jspecify.annotations.NullMarked;
