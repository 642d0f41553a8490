// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars.app;

import jakarta.validation.constraints.NotBlank;

/** What is pinned. */
public record Note(@NotBlank String text) {}
