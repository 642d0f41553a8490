// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.registry;

import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.value.Codec;
import io.mizan.contract.value.Parameters;
import io.mizan.contract.value.ValueCodecs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A function of the contract with the method of the bean behind it. */
public final class BoundFunction {

    private final Function function;
    private final Method method;
    private final Supplier<BeanReference> bean;
    private final Parameters parameters;
    private final Optional<Codec> result;
    private final int[] positions;

    BoundFunction(Function function, Method method, Supplier<BeanReference> bean, ValueCodecs codecs) {
        this.function = function;
        this.method = method;
        this.bean = bean;
        List<Type> types = new ArrayList<>();
        this.positions = new int[function.arguments().size()];
        for (int i = 0; i < positions.length; i++) {
            boolean fromClient = function.arguments().get(i) instanceof Argument.FromClient;
            positions[i] = fromClient ? types.size() : -1;
            if (fromClient) {
                types.add(method.getGenericParameterTypes()[i]);
            }
        }
        this.parameters = new Parameters(codecs, function.parameters(), types);
        this.result = function.result().map(type -> codecs.of(type, method.getGenericReturnType()));
    }

    /**
     * What the contract says.
     *
     * @return the function
     */
    public Function function() {
        return function;
    }

    /**
     * The method behind it.
     *
     * @return the bean class's own method
     */
    public Method method() {
        return method;
    }

    /**
     * Reads and writes what clients send.
     *
     * @return the parameters, without the caller
     */
    public Parameters parameters() {
        return parameters;
    }

    /**
     * Writes what it returns.
     *
     * @return empty for {@code void}
     */
    public Optional<Codec> result() {
        return result;
    }

    /**
     * The parameter at a place of the method.
     *
     * @param index of the argument
     * @return empty if no client sends it
     */
    public Optional<Parameter> parameterAt(int index) {
        return positions[index] < 0
                ? Optional.empty()
                : Optional.of(function.parameters().get(positions[index]));
    }

    /** An instance of the bean, for as long as it is needed. */
    public BeanReference.Lease lease() {
        return bean.get().lease();
    }

    /** The values of the parameters out of the arguments that the method was called with. */
    public @Nullable Object[] values(@Nullable Object[] arguments) {
        @Nullable Object[] values = new Object[function.parameters().size()];
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= 0) {
                values[positions[i]] = arguments[i];
            }
        }
        return values;
    }

    /** The arguments to call the method with. */
    public @Nullable Object[] arguments(@Nullable Object[] values, Object caller) {
        @Nullable Object[] arguments = new Object[positions.length];
        for (int i = 0; i < positions.length; i++) {
            arguments[i] = positions[i] >= 0 ? values[positions[i]] : caller;
        }
        return arguments;
    }

    /** Whether the method takes its caller. */
    public boolean asksCaller() {
        return function.arguments().stream().anyMatch(Argument.TheCaller.class::isInstance);
    }

    /** The arguments of a call, with another caller. */
    public @Nullable Object[] withCaller(@Nullable Object[] arguments, Object caller) {
        @Nullable Object[] all = arguments.clone();
        for (int i = 0; i < all.length; i++) {
            if (function.arguments().get(i) instanceof Argument.TheCaller) {
                all[i] = caller;
            }
        }
        return all;
    }

    /** The value of a parameter, by its wire name. */
    public @Nullable Object value(String name, @Nullable Object[] values) {
        List<Parameter> declared = function.parameters();
        for (int i = 0; i < declared.size(); i++) {
            if (declared.get(i).name().equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    /**
     * Runs it.
     *
     * @param arguments as the method takes them
     * @return what it returns
     * @throws Exception what it throws
     */
    public @Nullable Object invoke(@Nullable Object[] arguments) throws Exception {
        try (BeanReference.Lease lease = bean.get().lease()) {
            return method.invoke(lease.instance(), arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception exception) {
                throw exception;
            } else if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw thrown;
        }
    }
}
