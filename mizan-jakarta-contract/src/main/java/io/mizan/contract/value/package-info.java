// SPDX-License-Identifier: Apache-2.0
/** Java values to JSON and back by the contract: the same bytes everywhere, and nothing coerced (protocol §2–§4). */
@NullMarked
package io.mizan.contract.value;

import org.jspecify.annotations.NullMarked;
