// SPDX-License-Identifier: Apache-2.0
/** Three servers with the petclinic side by side, and a show of what each serves while one of them changes something. */
@NullMarked
package io.mizan.petclinic.cluster;

import org.jspecify.annotations.NullMarked;
