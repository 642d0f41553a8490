// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.Channels;
import io.mizan.contract.model.Channel;
import io.mizan.impl.cdi.MizanExtension;
import io.mizan.impl.invalidation.Ledger;
import io.mizan.impl.registry.Registry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;

/** What applications inject to speak to channels. */
@ApplicationScoped
public class ChannelSenders {

    @Inject
    MizanExtension extension;

    @Inject
    Registry registry;

    @Inject
    NodeRooms home;

    @Inject
    Ledger ledger;

    /**
     * Speaks to the channel that is meant at a place.
     *
     * @param <P> its parameters
     * @param <O> what its members are sent
     * @param point the place; the deployment has made sure that one channel is meant
     * @return speaks to it
     */
    @Produces
    @Dependent
    @SuppressWarnings("unchecked") // the types at the place are those of the channel's class
    public <P extends Record, O> Channels<P, O> channels(InjectionPoint point) {
        String className = extension.channelAt(point);
        String name = registry.contract().channels().values().stream()
                .filter(channel -> channel.className().equals(className))
                .map(Channel::name)
                .findFirst()
                .orElseThrow();
        return (Channels<P, O>) new ChannelSender(registry.channel(name).orElseThrow(), home, ledger);
    }
}
