// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

/**
 * A member of an object as it is read.
 *
 * @param name its name in JSON
 * @param index the place of its value among those that an object is made of
 */
record Slot(String name, int index, Codec codec) {}
