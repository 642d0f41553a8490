// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.Channel;
import io.mizan.Channels;
import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.value.Codec;
import io.mizan.impl.invalidation.Ledger;
import io.mizan.impl.registry.BoundChannel;
import io.mizan.impl.request.Publication.FollowUp;
import java.util.List;
import java.util.Objects;

/** Speaks to one channel. */
final class ChannelSender implements Channels<Record, Object> {

    private final BoundChannel channel;
    private final NodeRooms home;
    private final Ledger ledger;

    ChannelSender(BoundChannel channel, NodeRooms home, Ledger ledger) {
        this.channel = channel;
        this.home = home;
        this.ledger = ledger;
    }

    private RoomKey room(Record params) {
        return new RoomKey(channel.channel().name(), channel.instance(params).texts());
    }

    @Override
    public Receivers<Object> to(Record params) {
        RoomKey room = room(params);
        return message -> ledger.afterwards(new Sending(room, json(message)));
    }

    private final class Sending implements FollowUp {
        private final RoomKey room;
        private final String body;

        Sending(RoomKey room, String body) {
            this.room = room;
            this.body = body;
        }

        @Override
        public void done() {
            home.rooms().say(room, body);
        }

        @Override
        public void doubted() {
            home.rooms().miss(room);
        }
    }

    private String json(Object message) {
        Codec codec = channel.out()
                .orElseThrow(() -> new IllegalArgumentException(
                        "members of the channel '" + channel.channel().name() + "' are sent nothing"));
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        codec.write(Objects.requireNonNull(message, "message"), out);
        return new String(out.toBytes(), UTF_8);
    }

    @Override
    public List<Channel.Member<Record>> members(Record params) {
        return home.rooms().members(room(params)).stream()
                .<Channel.Member<Record>>map(who -> new Membership.Seen(who.id(), params, who.caller()))
                .toList();
    }
}
