// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pets;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What is filled in to enter a pet or to correct one. */
public record PetForm(
        @NotBlank @Size(max = 30) String name,
        @PastOrPresent LocalDate birthDate,
        long typeId) {}
