// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

/**
 * What a reader sees of something that changes.
 *
 * @param version 0 at first, one more after each change
 */
public record Version(String of, long version) {}
