// SPDX-License-Identifier: Apache-2.0
/** Applications that nobody may see who has not logged in. */
@NullMarked
package io.mizan.it.login;

import org.jspecify.annotations.NullMarked;
