// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.vets;

import java.util.List;

/** A vet as he is shown. */
public record VetRow(long id, String firstName, String lastName, List<String> specialties) {}
