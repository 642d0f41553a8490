// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.vets;

import io.mizan.ClientContext;

/** The clinic's vets. */
@ClientContext
public record VetsContext() {}
