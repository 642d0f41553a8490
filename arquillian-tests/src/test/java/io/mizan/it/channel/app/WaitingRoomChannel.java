// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel.app;

import io.mizan.Channel;
import io.mizan.Channels;
import io.mizan.ClientChannel;
import io.mizan.Invalidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Pets come, and everybody sees who waits. */
@ClientChannel(value = "waiting_room", auth = OpenHours.class)
public class WaitingRoomChannel implements Channel<RoomContext, Arrived, Waiting> {
    /** A clinic with one chair. */
    static final long SMALL = 7;

    @Inject
    Rooms rooms;

    @Inject
    Invalidation invalidation;

    @Inject
    Channels<RoomContext, Waiting> channel;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Override
    public void onJoin(Member<RoomContext> member) throws FullException {
        long clinic = member.params().clinicId();
        if (clinic == SMALL && channel.members(member.params()).size() > 1) {
            throw new FullException("there is one chair");
        }
        rooms.note(clinic, member.caller().name().orElse("-") + " joins");
    }

    @Override
    @Transactional
    public void onMessage(Member<RoomContext> from, Arrived arrived) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("no transaction");
        }
        Waiting waiting = rooms.enter(from.params().clinicId(), arrived.pet());
        invalidation.also(from.params());
        channel.to(from.params()).send(waiting);
    }

    @Override
    public void onLeave(Member<RoomContext> member) {
        rooms.note(member.params().clinicId(), member.caller().name().orElse("-") + " leaves");
    }
}
