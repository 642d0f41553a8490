// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.util.List;

/**
 * A document.
 *
 * @param nodes the nodes at its top
 */
public record KdlDocument(List<KdlNode> nodes) {

    /** Copies. */
    public KdlDocument {
        nodes = List.copyOf(nodes);
    }
}
