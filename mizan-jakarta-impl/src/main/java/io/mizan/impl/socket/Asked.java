// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.util.List;
import java.util.Map;

/**
 * What a client asks to watch.
 *
 * @param context a wire name
 * @param texts of its parameters, by wire name
 */
record Asked(String context, Map<String, List<String>> texts) {}
