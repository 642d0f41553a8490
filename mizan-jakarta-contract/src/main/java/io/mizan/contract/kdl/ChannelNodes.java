// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Channel;
import io.mizan.contract.model.JsonType;
import io.mizan.kdl.KdlNode;
import java.util.List;
import java.util.Optional;

/**
 * The nodes of channels.
 *
 * @param nodes the nodes inside
 */
record ChannelNodes(Nodes nodes) {

    KdlNode channel(Channel channel) {
        return KdlNode.of("channel", channel.name())
                .containing(Nodes.doc(channel.doc()))
                .containing(Nodes.access(channel.access()))
                .containing(channel.parameters().stream().map(nodes::parameter).toList())
                .containing(message("in", channel.in()))
                .containing(message("out", channel.out()))
                .containing(Nodes.errors(channel.errors()));
    }

    private List<KdlNode> message(String way, Optional<JsonType> type) {
        return type.stream().map(t -> KdlNode.of(way, nodes.type(t))).toList();
    }
}
