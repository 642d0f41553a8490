// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.registry;

import io.mizan.contract.json.Json;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.value.Codec;
import io.mizan.contract.value.InvalidValues;
import io.mizan.contract.value.Parameters;
import io.mizan.contract.value.ValueCodecs;
import io.mizan.impl.cdi.ChannelTypes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A channel of the contract with its record and its bean. */
public final class BoundChannel {

    private final Channel channel;
    private final RecordShape record;
    private final Parameters parameters;
    private final Set<String> names;
    private final Optional<Codec> in;
    private final Optional<Codec> out;
    private final Supplier<BeanReference> bean;

    BoundChannel(
            Channel channel, RecordShape record, ChannelTypes types, ValueCodecs codecs, Supplier<BeanReference> bean) {
        this.channel = channel;
        this.record = record;
        this.parameters = new Parameters(codecs, channel.parameters(), record.types());
        this.names = channel.parameters().stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
        this.in = channel.in().map(type -> codecs.of(type, types.in()));
        this.out = channel.out().map(type -> codecs.of(type, types.out()));
        this.bean = bean;
    }

    /**
     * One instance.
     *
     * @param params its record
     * @param values the values by wire name
     * @param texts their canonical texts
     */
    public record Instance(Record params, Map<String, Object> values, SortedMap<String, String> texts) {}

    /**
     * What the contract says.
     *
     * @return the channel
     */
    public Channel channel() {
        return channel;
    }

    /**
     * Reads what members send.
     *
     * @return empty: they send nothing
     */
    public Optional<Codec> in() {
        return in;
    }

    /**
     * Writes what members are sent.
     *
     * @return empty: nothing
     */
    public Optional<Codec> out() {
        return out;
    }

    /** An instance of the bean, for as long as it is needed. */
    public BeanReference.Lease lease() {
        return bean.get().lease();
    }

    /**
     * Reads which instance is meant. The record is made of it, and has the last word.
     *
     * @param sent values, or canonical texts, by wire name
     * @return the instance
     * @throws InvalidValues if a parameter is missing or unreadable
     * @throws RefusedByRecord if the record's constructor does not take the values
     */
    public Instance instance(Json.Obj sent) throws InvalidValues, RefusedByRecord {
        Map<String, List<String>> query = new HashMap<>();
        for (Map.Entry<String, Json> param : sent.members().entrySet()) {
            query.put(param.getKey(), text(param.getValue()).stream().toList());
        }
        return instance(record.make(parameters.fromQuery(query, names)));
    }

    private static Optional<String> text(Json value) {
        if (value instanceof Json.Str text) {
            return Optional.of(text.value());
        } else if (value instanceof Json.Num number) {
            return Optional.of(number.token());
        } else if (value instanceof Json.Bool bool) {
            return Optional.of(Boolean.toString(bool.value()));
        }
        return Optional.empty();
    }

    /**
     * The instance that code names.
     *
     * @param params the channel's record
     * @return it
     */
    public Instance instance(Record params) {
        @Nullable Object[] values = record.values(params);
        Map<String, Object> byName = new LinkedHashMap<>();
        SortedMap<String, String> texts = new TreeMap<>();
        parameters
                .texts(values)
                .forEach((name, text) -> texts.put(name, text.all().get(0)));
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                byName.put(channel.parameters().get(i).name(), value);
            }
        }
        return new Instance(params, byName, texts);
    }
}
