// SPDX-License-Identifier: Apache-2.0
/** The application that most promises are checked with: owners in a database, their visits, and everybody's rights. */
@NullMarked
package io.mizan.it.clinic.app;

import org.jspecify.annotations.NullMarked;
