// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.invalidation;

import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Affects.Narrowed;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.contract.scope.Affected;
import io.mizan.contract.scope.Everything;
import io.mizan.contract.scope.Scope;
import io.mizan.contract.scope.ScopeValue;
import io.mizan.contract.text.CanonicalText;
import io.mizan.contract.text.ScalarKind;
import io.mizan.impl.registry.Registry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes scopes: of what a function declares and was called with, of instances that code names, and of what is stale with them. */
@Singleton
public class Scopes {

    @Inject
    Registry registry;

    /**
     * What a function declares that it affects, for these arguments.
     *
     * @param affects the declaration
     * @param arguments as the method takes them
     * @param callerTag the caller's tag, asked for only where his own entries are affected
     * @return in the declared order, each followed by what is stale with it
     */
    public List<Affected> declared(List<Affects> affects, @Nullable Object[] arguments, Supplier<String> callerTag) {
        List<Affected> all = new ArrayList<>();
        for (Affects one : affects) {
            if (one instanceof Affects.OfContext of) {
                Context context = context(of.context());
                for (Scope scope : scopes(context, of.narrowed(), arguments)) {
                    all.addAll(withStale(of.own() ? scope.ownedBy(callerTag.get()) : scope));
                }
            } else {
                all.add(new Everything());
            }
        }
        return all;
    }

    /**
     * The scope of an instance that code names.
     *
     * @param instance a context's record
     * @return it, followed by what is stale with it
     * @throws IllegalArgumentException if it is none of this application's contexts
     */
    public List<Scope> of(Record instance) {
        Context context = known(instance.getClass());
        return withStale(Scope.of(context.name(), texts(context, registry.values(instance))));
    }

    /**
     * The scope of a whole context.
     *
     * @param type a context's record class
     * @return it, followed by what is stale with it
     * @throws IllegalArgumentException if it is none of this application's contexts
     */
    public List<Scope> whole(Class<? extends Record> type) {
        return withStale(Scope.whole(known(type).name()));
    }

    private Context known(Class<?> type) {
        return registry.contextOf(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        Problem.of(ProblemCode.UNKNOWN_CONTEXT, type.getName()).toString()));
    }

    private Context context(String name) {
        Context context = registry.contract().contexts().get(name);
        if (context == null) {
            throw new IllegalStateException("no context " + name);
        }
        return context;
    }

    /** One scope for each combination of the values that arguments name. */
    private List<Scope> scopes(Context context, List<Narrowed> narrowed, @Nullable Object[] arguments) {
        Map<String, Set<Object>> values = new LinkedHashMap<>();
        for (Narrowed one : narrowed) {
            Object argument = unwrapped(arguments[one.argument()]);
            if (argument == null) {
                return List.of(Scope.whole(context.name()));
            }
            values.computeIfAbsent(one.component(), c -> new LinkedHashSet<>())
                    .addAll(one.many() ? elements(argument) : List.of(argument));
        }
        List<Map<String, Object>> combinations = List.of(Map.of());
        for (Parameter component : context.shared()) {
            Set<Object> named = values.get(component.name());
            if (named != null) {
                combinations = combined(combinations, component.name(), named);
            }
        }
        return combinations.stream().map(c -> scope(context, c)).toList();
    }

    private static List<Map<String, Object>> combined(
            List<Map<String, Object>> before, String component, Collection<Object> values) {
        List<Map<String, Object>> after = new ArrayList<>();
        for (Map<String, Object> one : before) {
            for (Object value : values) {
                Map<String, Object> more = new LinkedHashMap<>(one);
                more.put(component, value);
                after.add(more);
            }
        }
        return after;
    }

    /** The record has the last word on its values, where all of them are there. */
    private Scope scope(Context context, Map<String, Object> values) {
        @Nullable Object[] all = context.shared().stream().map(p -> values.get(p.name())).toArray();
        if (all.length > 0 && values.size() == all.length) {
            return registry.normalised(context, all)
                    .map(normal -> Scope.of(context.name(), texts(context, normal)))
                    .orElseGet(() -> Scope.whole(context.name()));
        }
        return Scope.of(context.name(), texts(context, all));
    }

    private static Map<String, ScopeValue> texts(Context context, @Nullable Object[] values) {
        Map<String, ScopeValue> texts = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                Parameter component = context.shared().get(i);
                texts.put(component.name(), text(component.type(), value));
            }
        }
        return texts;
    }

    private static ScopeValue text(JsonType type, Object value) {
        return type instanceof JsonType.Scalar scalar
                ? ScopeValue.of(scalar.kind(), CanonicalText.write(scalar.kind(), value))
                : ScopeValue.of(ScalarKind.ENUM, CanonicalText.write(ScalarKind.ENUM, value));
    }

    private static @Nullable Object unwrapped(@Nullable Object argument) {
        return argument instanceof Optional<?> optional ? optional.orElse(null) : argument;
    }

    private static List<Object> elements(Object many) {
        if (many instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        } else if (many instanceof Object[] array) {
            return Arrays.asList(array);
        }
        return IntStream.range(0, java.lang.reflect.Array.getLength(many))
                .mapToObj(i -> java.lang.reflect.Array.get(many, i))
                .toList();
    }

    /**
     * A scope, and what is stale with it: parameters of the same name and type keep it narrow. What is reached in two ways is
     * as wide as both.
     */
    private List<Scope> withStale(Scope scope) {
        List<Scope> all = new ArrayList<>(List.of(scope));
        for (int i = 0; i < all.size(); i++) {
            Scope from = all.get(i);
            for (Context other : registry.contract().contexts().values()) {
                if (other.staleWith().contains(from.context())) {
                    Scope reached = derived(from, other);
                    if (!all.contains(reached)) {
                        all.add(reached);
                    }
                }
            }
        }
        return all;
    }

    private Scope derived(Scope from, Context other) {
        Map<String, ScopeValue> kept = new LinkedHashMap<>();
        Context origin = context(from.context());
        for (Parameter component : other.shared()) {
            ScopeValue value = from.params().get(component.name());
            boolean same = origin.shared().stream()
                    .anyMatch(p -> p.name().equals(component.name()) && p.type().equals(component.type()));
            if (value != null && same) {
                kept.put(component.name(), value);
            }
        }
        Scope scope = Scope.of(other.name(), kept);
        String caller = from.caller();
        return caller != null && other.caching().per() == Per.CALLER ? scope.ownedBy(caller) : scope;
    }
}
