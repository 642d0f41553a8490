// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.waiting;

import jakarta.validation.constraints.Positive;

/**
 * What a vet says: this one, please.
 *
 * @param arrivalId the number of a {@link WaitingRow}
 */
public record CallIn(@Positive long arrivalId) {}
