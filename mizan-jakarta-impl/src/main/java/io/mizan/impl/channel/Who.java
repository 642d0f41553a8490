// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.impl.auth.KnownCaller;

/**
 * A member, as other nodes know it.
 *
 * @param id what tells it from all others
 * @param caller whose connection it is, as he was when he joined
 */
record Who(String id, KnownCaller caller) {}
