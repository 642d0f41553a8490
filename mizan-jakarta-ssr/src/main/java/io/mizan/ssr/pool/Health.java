// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

/**
 * How the workers of a pool are.
 *
 * @param wanted how many there should be
 * @param ready how many can render
 * @param load how many renders they have in hand
 * @param starts how many were started so far
 * @param ends how many have ended so far, for whatever reason
 * @param recycled how many were replaced because they were old or fat
 */
public record Health(int wanted, int ready, int load, long starts, long ends, long recycled) {}
