// SPDX-License-Identifier: Apache-2.0
/** A library of the clinic's own, in a jar. */
@NullMarked
package io.mizan.it.clinic.base;

import org.jspecify.annotations.NullMarked;
