// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.kdl.KdlPosition;

/**
 * A string of the file.
 *
 * @param text what it says
 * @param at where
 */
record Said(String text, KdlPosition at) {}
