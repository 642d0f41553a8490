// SPDX-License-Identifier: Apache-2.0
/** A login that reads its callers' roles with each request. */
@NullMarked
package io.mizan.it.roles.app;

import org.jspecify.annotations.NullMarked;
