// SPDX-License-Identifier: Apache-2.0
/** What a node remembers for who develops: what became of the last answers, and what made them stale. */
@NullMarked
package io.mizan.cache.diary;

import org.jspecify.annotations.NullMarked;
