// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.app;

import java.time.LocalDate;
import java.util.List;

/** A pet with its visits. */
public record Pet(long id, String name, String type, LocalDate birthDate, List<Visit> visits) {}
