// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel.app;

import jakarta.validation.constraints.NotBlank;

/** A pet has come. */
public record Arrived(@NotBlank String pet) {}
