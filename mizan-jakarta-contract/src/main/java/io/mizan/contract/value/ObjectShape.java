// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import java.util.List;
import java.util.Map;

/**
 * How an object is written and read.
 *
 * @param members as written, sorted by code point
 * @param slots as read, by name, in the order in which they are looked at
 * @param maker makes an object of as many values as there are slots
 */
record ObjectShape(List<Member> members, Map<String, Slot> slots, Maker maker) {}
