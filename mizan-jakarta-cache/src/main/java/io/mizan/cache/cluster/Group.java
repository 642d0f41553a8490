// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static java.util.stream.Collectors.joining;

import io.mizan.cache.peer.PeersException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.Event;
import org.jgroups.JChannel;
import org.jgroups.MergeView;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.View;
import org.jspecify.annotations.Nullable;

/** The JGroups channel of a cluster. */
final class Group implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Group.class.getName());

    private final JChannel channel;
    private final SealProtocol seal;
    private final UUID id;

    /** Who is told of what comes. For use by any number of threads. */
    interface Listener {
        /** Obeys a message; returns the answer, if any. */
        byte @Nullable [] received(byte[] bytes, int offset, int length);

        /** All nodes of the group but this one; and whether parts of a split one have merged. */
        void view(List<UUID> others, boolean merged);
    }

    /** Makes a channel that isn't connected yet, sealed. */
    interface Maker {
        JChannel channel(ClusterSettings settings, SealProtocol seal) throws Exception;
    }

    private Group(JChannel channel, SealProtocol seal, UUID id) {
        this.channel = channel;
        this.seal = seal;
        this.id = id;
    }

    /**
     * Joins.
     *
     * @param id this node's address
     * @throws PeersException if it can't, and why
     */
    static Group join(Maker maker, ClusterSettings settings, byte[] key, UUID id, Listener listener)
            throws PeersException {
        SealProtocol seal = new SealProtocol(new Seal(key));
        JChannel channel;
        try {
            channel = maker.channel(settings, seal);
        } catch (Exception e) {
            throw new PeersException("mizan.cache.jgroups = " + settings.jgroups() + ": " + e.getMessage(), e);
        }
        Group group = new Group(channel, seal, id);
        try {
            channel.addAddressGenerator(
                    () -> new org.jgroups.util.UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()));
            channel.setName(settings.application() + "/" + id.toString().substring(0, 8));
            channel.setReceiver(group.receiver(listener));
            channel.connect("mizan/" + settings.application());
        } catch (Exception e) {
            group.close();
            throw new PeersException(
                    "The cluster can't be joined. See mizan.cache.jgroups = " + settings.jgroups()
                            + ", mizan.cache.bind, and whether mizan.cache.port is free: " + e.getMessage(),
                    e);
        }
        group.refuseStrangers();
        return group;
    }

    /** A node that found others, and can't speak with any, must not take itself for the only one. */
    private void refuseStrangers() throws PeersException {
        if (channel.view().size() == 1 && seal.strangers()) {
            close();
            throw new PeersException(
                    "The nodes that are there can't read what this one says: it has another secret."
                            + " Set the same mizan.secret on all nodes.",
                    null);
        }
    }

    private Receiver receiver(Listener listener) {
        return new Receiver() {
            @Override
            public void receive(Message message) {
                byte[] answer = listener.received(message.getArray(), message.getOffset(), message.getLength());
                if (answer != null) {
                    send(message.getSrc(), answer);
                }
            }

            @Override
            public void viewAccepted(View view) {
                LOG.log(Level.INFO, () -> said(view));
                listener.view(
                        view.getMembers().stream()
                                .map(Group::id)
                                .filter(other -> !other.equals(id))
                                .toList(),
                        view instanceof MergeView);
            }
        };
    }

    /** Which nodes there are, by the ids that other messages tell, and where. */
    private String said(View view) {
        return view.getMembers().stream()
                .map(one -> id(one) + " at " + channel.down(new Event(Event.GET_PHYSICAL_ADDRESS, one))
                        + (id(one).equals(id) ? " (this one)" : ""))
                .collect(joining(", ", channel.getClusterName() + " has " + view.size() + " node(s): ", "."));
    }

    private static UUID id(Address address) {
        if (address instanceof org.jgroups.util.UUID one) {
            return new UUID(one.getMostSignificantBits(), one.getLeastSignificantBits());
        }
        throw new IllegalStateException("a JGroups address that is no UUID: " + address);
    }

    void sendAll(byte[] message) {
        send(null, message);
    }

    /** Sends behind all that was sent so before; waits where a node has fallen far behind. */
    void sendAllInOrder(byte[] message) {
        send(new BytesMessage(null, message));
    }

    private void send(@Nullable Address to, byte[] bytes) {
        // Nothing waits behind others.
        send(new BytesMessage(to, bytes).setFlag(Message.Flag.OOB, Message.Flag.DONT_BUNDLE, Message.Flag.NO_FC));
    }

    private void send(Message message) {
        try {
            // Nothing of this node comes back to it.
            channel.send(message.setFlag(Message.TransientFlag.DONT_LOOPBACK));
        } catch (Exception e) {
            // Whoever doesn't get it loses its lease, and with that all that it keeps.
            LOG.log(Level.DEBUG, "A message could not be sent", e);
        }
    }

    @Override
    public void close() {
        channel.close();
    }
}
