// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.Json;
import io.mizan.contract.model.JsonType.Sequence;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.text.ParamText;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of a function or of a context, read from what a client sent. For use by any number of threads. */
public final class Parameters {
    private static final Json ABSENT = new Json.Null();

    private record Known(Parameter parameter, Codec codec) {}

    private final List<Known> known = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /**
     * Parameters with the types that they have in Java.
     *
     * @param javaTypes in the order of the parameters, see {@link ValueCodecs#of}
     */
    public Parameters(ValueCodecs codecs, List<Parameter> parameters, List<? extends Type> javaTypes) {
        if (parameters.size() != javaTypes.size()) {
            throw new IllegalArgumentException(parameters.size() + " parameters, but " + javaTypes.size() + " types");
        }
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            known.add(new Known(parameter, codecs.of(parameter.type(), javaTypes.get(i))));
            names.add(parameter.name());
        }
    }

    /**
     * The arguments of a call (protocol §4): null is as good as absent, and what has a default may be either.
     *
     * @return a value for each parameter, in their order
     * @throws InvalidValues if an argument is missing, unreadable or unknown
     */
    public @Nullable Object[] fromCall(Json.Obj args) throws InvalidValues {
        List<InvalidValue> problems = new ArrayList<>();
        @Nullable Object[] values = new Object[known.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = argument(known.get(i), args);
            } catch (InvalidValue e) {
                problems.add(e);
            }
        }
        for (String name : args.members().keySet()) {
            if (!names.contains(name)) {
                problems.add(InvalidValue.unknown(Path.ARGS.child(name)));
            }
        }
        return checked(values, problems);
    }

    private static @Nullable Object argument(Known one, Json.Obj args) throws InvalidValue {
        Parameter parameter = one.parameter();
        Path path = Path.ARGS.child(parameter.name());
        Json sent = args.get(parameter.name());
        if (sent != null && !(sent instanceof Json.Null)) {
            return one.codec().read(sent, path);
        } else if (parameter.defaultText().isPresent()) {
            return one.codec().readTexts(List.of(parameter.defaultText().get()), path);
        } else if (parameter.required() && one.codec() instanceof AnyJsonCodec) {
            throw InvalidValue.missing(path, "a value");
        }
        return one.codec().read(ABSENT, path);
    }

    /**
     * The parameters of a context fetch (protocol §3). Unknown ones are ignored.
     *
     * @param query the texts of each parameter, decoded, in the order in which they came
     * @param shared the names of those that must be there; every other is its default, an empty list or null
     * @return a value for each parameter, in their order
     * @throws InvalidValues if a shared parameter is missing, or one is unreadable or there more than once
     */
    public @Nullable Object[] fromQuery(Map<String, List<String>> query, Set<String> shared) throws InvalidValues {
        List<InvalidValue> problems = new ArrayList<>();
        @Nullable Object[] values = new Object[known.size()];
        for (int i = 0; i < values.length; i++) {
            Known one = known.get(i);
            String name = one.parameter().name();
            try {
                values[i] = parameter(one, query.getOrDefault(name, List.of()), shared.contains(name));
            } catch (InvalidValue e) {
                problems.add(e);
            }
        }
        return checked(values, problems);
    }

    private static @Nullable Object parameter(Known one, List<String> sent, boolean shared) throws InvalidValue {
        Path path = Path.PARAMS.child(one.parameter().name());
        if (sent.isEmpty() && one.parameter().defaultText().isPresent() && !shared) {
            return one.codec().readTexts(List.of(one.parameter().defaultText().get()), path);
        } else if (sent.isEmpty() && one.codec() instanceof TextCodec && !shared) {
            return null;
        }
        return one.codec().readTexts(sent, path);
    }

    /**
     * One parameter that stands in an address.
     *
     * @param name its wire name
     * @param text decoded
     * @return its value; empty if there is no such parameter, or it can't be read so
     */
    public Optional<Object> fromText(String name, String text) {
        for (Known one : known) {
            if (one.parameter().name().equals(name)) {
                try {
                    return Optional.ofNullable(one.codec().readTexts(List.of(text), Path.PARAMS.child(name)));
                } catch (InvalidValue unreadable) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object[] checked(@Nullable Object[] values, List<InvalidValue> problems)
            throws InvalidValues {
        if (!problems.isEmpty()) {
            throw new InvalidValues(problems);
        }
        return values;
    }

    /**
     * The canonical text of values, by the names of the parameters (protocol §2): what is absent, null or an empty list
     * is left out.
     *
     * @param values one for each parameter, in their order
     * @throws IllegalArgumentException if a value has no canonical text
     */
    public SortedMap<String, ParamText> texts(@Nullable Object[] values) {
        SortedMap<String, ParamText> texts = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            Known one = known.get(i);
            List<String> text = one.codec().texts(values[i]);
            if (!text.isEmpty()) {
                boolean list = one.parameter().type().present() instanceof Sequence;
                texts.put(one.parameter().name(), list ? new ParamText.Many(text) : new ParamText.One(text.get(0)));
            }
        }
        return texts;
    }
}
