// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.clinic;

/** A pet; the day of its birth is a text for all sides alike. */
public record Pet(String name, String kind, String birth) {}
