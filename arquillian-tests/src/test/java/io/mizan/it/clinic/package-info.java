// SPDX-License-Identifier: Apache-2.0
/** What is promised, subject by subject, as tests of one deployment of the clinic. */
@NullMarked
package io.mizan.it.clinic;

import org.jspecify.annotations.NullMarked;
