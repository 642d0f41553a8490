// SPDX-License-Identifier: Apache-2.0
/** Roles that change while their caller is connected. */
@NullMarked
package io.mizan.it.roles;

import org.jspecify.annotations.NullMarked;
