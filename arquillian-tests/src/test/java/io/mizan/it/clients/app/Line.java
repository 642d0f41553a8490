// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clients.app;

import jakarta.validation.constraints.NotBlank;

/** What is said on a board. */
public record Line(@NotBlank String text) {}
