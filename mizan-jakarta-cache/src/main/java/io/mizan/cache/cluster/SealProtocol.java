// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.Message;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.stack.Protocol;
import org.jgroups.util.ByteArray;
import org.jgroups.util.MessageBatch;
import org.jgroups.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * Seals each message whole, with the headers of the protocols above: membership, retransmission, and what nodes tell each
 * other. Below it only nodes are found and their heartbeats heard. Who can't open a message says so to its sender.
 */
final class SealProtocol extends Protocol {
    private static final Logger LOG = System.getLogger(SealProtocol.class.getName());
    private static final byte[] REFUSAL = {0};
    private static final int SENDERS = 1000;

    private final Seal seal;
    private final Set<Address> refused = ConcurrentHashMap.newKeySet();
    private final Set<Address> refusing = ConcurrentHashMap.newKeySet();

    SealProtocol(Seal seal) {
        this.seal = seal;
    }

    /** Whether this node and others have met that can't open each other's messages. */
    boolean strangers() {
        return !refused.isEmpty() || !refusing.isEmpty();
    }

    @Override
    public Object down(Message message) {
        if (message.getSrc() == null) {
            message.setSrc(local_addr);
        }
        try {
            ByteArray plain = Util.messageToBuffer(message);
            byte[] sealed = seal.seal(plain.array(), plain.offset(), plain.length());
            Message outer = new BytesMessage(message.getDest(), sealed)
                    .setSrc(message.getSrc())
                    .setFlag(message.getFlags(false), false)
                    .setFlag(message.getFlags(true), true);
            return down_prot.down(outer);
        } catch (Exception e) {
            throw new IllegalStateException("a message that JGroups can't write", e);
        }
    }

    @Override
    public @Nullable Object up(Message message) {
        Message opened = open(message);
        return opened == null ? null : up_prot.up(opened);
    }

    @Override
    public void up(MessageBatch batch) {
        Iterator<Message> messages = batch.iterator();
        MessageBatch opened = new MessageBatch(batch.capacity())
                .dest(batch.dest())
                .sender(batch.sender())
                .clusterName(batch.clusterName())
                .multicast(batch.multicast())
                .mode(batch.mode());
        while (messages.hasNext()) {
            Message one = open(messages.next());
            if (one != null) {
                opened.add(one);
            }
        }
        if (!opened.isEmpty()) {
            up_prot.up(opened);
        }
    }

    private @Nullable Message open(Message message) {
        if (!message.hasArray() || isRefusal(message)) {
            refusedBy(message.getSrc());
            return null;
        }
        try {
            byte[] plain = seal.open(message.getArray(), message.getOffset(), message.getLength());
            return Util.messageFromBuffer(plain, 0, plain.length);
        } catch (GeneralSecurityException e) {
            refuse(message.getSrc());
        } catch (Exception e) {
            LOG.log(Level.WARNING, "A message from " + message.getSrc() + " is of another version of JGroups", e);
        }
        return null;
    }

    private static boolean isRefusal(Message message) {
        return message.getLength() == REFUSAL.length && message.getArray()[message.getOffset()] == REFUSAL[0];
    }

    private void refusedBy(@Nullable Address by) {
        if (by != null && refusing.size() < SENDERS && refusing.add(by)) {
            LOG.log(
                    Level.WARNING,
                    "Another node, {0}, can''t read what this one says: set the same mizan.secret on both.",
                    by);
            // Trying to join again would be in vain.
            GMS membership = getProtocolStack().findProtocol(GMS.class);
            membership.setMaxJoinAttempts(1);
        }
    }

    private void refuse(@Nullable Address sender) {
        if (sender != null && refused.size() < SENDERS && refused.add(sender)) {
            LOG.log(
                    Level.WARNING,
                    "Messages from {0} can''t be read: if it is a node of this application, set the same mizan.secret on"
                            + " both.",
                    sender);
            down_prot.down(new BytesMessage(sender, REFUSAL).setSrc(local_addr).setFlag(Message.Flag.OOB));
        }
    }
}
