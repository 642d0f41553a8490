// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.registry;

import io.mizan.contract.model.Context;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.text.ParamText;
import io.mizan.contract.value.InvalidValues;
import io.mizan.contract.value.Parameters;
import io.mizan.contract.value.ValueCodecs;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A context of the contract with its record and its functions. */
public final class BoundContext {

    private final Context context;
    private final RecordShape record;
    private final List<BoundFunction> reads;
    private final List<Parameter> all;
    private final Parameters parameters;
    private final Set<String> names;
    private final Set<String> shared;
    private final String revision;

    BoundContext(Context context, RecordShape record, List<BoundFunction> reads, ValueCodecs codecs, String revision) {
        this.context = context;
        this.record = record;
        this.reads = List.copyOf(reads);
        this.revision = revision;
        this.shared = context.shared().stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
        Map<String, Parameter> known = new LinkedHashMap<>();
        List<Type> types = new ArrayList<>();
        for (int i = 0; i < context.shared().size(); i++) {
            known.put(context.shared().get(i).name(), context.shared().get(i));
            types.add(record.types().get(i));
        }
        for (BoundFunction read : reads) {
            for (int i = 0; i < read.function().arguments().size(); i++) {
                if (read.function().arguments().get(i)
                                instanceof io.mizan.contract.model.Function.Argument.FromClient client
                        && known.putIfAbsent(client.parameter().name(), client.parameter()) == null) {
                    types.add(read.method().getGenericParameterTypes()[i]);
                }
            }
        }
        this.all = List.copyOf(known.values());
        this.names = Set.copyOf(known.keySet());
        this.parameters = new Parameters(codecs, all, types);
    }

    /**
     * What the contract says.
     *
     * @return the context
     */
    public Context context() {
        return context;
    }

    /**
     * The revision that is part of keys.
     *
     * @return the declared one, or what follows from the contract
     */
    public String revision() {
        return revision;
    }

    /** Its functions. */
    public List<BoundFunction> reads() {
        return reads;
    }

    /** Whether a wire name is one of a parameter that tells instances apart. */
    boolean isShared(String name) {
        return shared.contains(name);
    }

    /**
     * Whether a wire name is one of its parameters.
     *
     * @param name what a query names
     * @return whether a function or the record has it
     */
    public boolean knows(String name) {
        return names.contains(name);
    }

    /**
     * Reads what a query asks for. The record is made of it, and has the last word on the shared parameters.
     *
     * @param query decoded texts by wire name
     * @return the instance that is asked for
     * @throws InvalidValues if a parameter is missing or unreadable
     * @throws RefusedByRecord if the record's constructor does not take the values
     */
    public Instance instance(Map<String, List<String>> query) throws InvalidValues, RefusedByRecord {
        @Nullable Object[] values = parameters.fromQuery(query, shared);
        int components = context.shared().size();
        Record made = record.make(java.util.Arrays.copyOf(values, components));
        Object[] normal = record.values(made);
        System.arraycopy(normal, 0, values, 0, components);
        Map<String, Object> byName = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                byName.put(all.get(i).name(), value);
            }
        }
        SortedMap<String, ParamText> texts = parameters.texts(values);
        texts.keySet().removeIf(name -> query.getOrDefault(name, List.of()).isEmpty());
        return new Instance(this, made, byName, texts);
    }

    /**
     * One instance of a context, as somebody asked for it.
     *
     * @param of the context
     * @param record its record
     * @param values the values by wire name; what is absent is left out
     * @param texts the canonical texts of what was asked for, by wire name; a default that nobody asked for has none
     */
    public record Instance(
            BoundContext of, Record record, Map<String, Object> values, SortedMap<String, ParamText> texts) {

        /**
         * The canonical texts of the shared parameters.
         *
         * @return by wire name
         */
        public Map<String, String> scope() {
            Map<String, String> scope = new LinkedHashMap<>();
            of.context.shared().forEach(p -> {
                ParamText text = texts.get(p.name());
                if (text instanceof ParamText.One one) {
                    scope.put(p.name(), one.text());
                }
            });
            return scope;
        }
    }
}
