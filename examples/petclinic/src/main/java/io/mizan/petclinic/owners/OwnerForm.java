// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.owners;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is filled in to enter an owner or to correct one. */
public record OwnerForm(
        @NotBlank @Size(max = 30) String firstName,
        @NotBlank @Size(max = 30) String lastName,
        @NotBlank @Size(max = 255) String address,
        @NotBlank @Size(max = 80) String city,
        @Pattern(regexp = "[0-9]{4,20}") String telephone) {}
