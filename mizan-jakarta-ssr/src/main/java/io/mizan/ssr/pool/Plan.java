// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

/**
 * How many workers there are, and what they bear.
 *
 * @param workers how many
 * @param capacity how many renders one has in hand at most
 * @param recycleRenders after how many renders one is replaced; 0: never
 * @param recycleMemory above how many resident bytes one is replaced; 0: never
 */
public record Plan(int workers, int capacity, long recycleRenders, long recycleMemory) {}
