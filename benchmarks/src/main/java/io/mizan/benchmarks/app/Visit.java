// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.app;

import java.time.LocalDate;

/** A visit to the clinic. */
public record Visit(long id, LocalDate date, String description) {}
