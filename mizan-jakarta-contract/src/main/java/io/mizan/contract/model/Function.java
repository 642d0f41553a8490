// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.util.List;
import java.util.Optional;

/**
 * A function.
 *
 * @param name its wire name
 * @param kind how it is reached
 * @param group the class or module that it stands in, by its simple name: generated clients have a file for each
 * @param method the Java method behind it; empty where the contract was read from a file
 * @param context the context that a read is a member of, or that a view shows
 * @param arguments what the method takes, in its order
 * @param result what it returns; empty for {@code void} and for views
 * @param affects what it makes stale, in the declared order
 * @param access who may call; for a read and for a view of a context, that of the context comes on top
 * @param errors the client errors that it declares to throw
 * @param websocket whether it can be called over the socket
 * @param view where a view stands
 * @param doc the documentation comment; empty where there is none
 */
public record Function(
        String name,
        Kind kind,
        String group,
        Optional<JavaMethod> method,
        Optional<String> context,
        List<Argument> arguments,
        Optional<JsonType> result,
        List<Affects> affects,
        Access access,
        List<ClientErrorType> errors,
        boolean websocket,
        Optional<View> view,
        String doc) {

    /** How a function is reached. */
    public enum Kind {
        /** As a member of its context. */
        READ,
        /** By its name. */
        CALL,
        /** As a resource method of the application's own. */
        VIEW,
        /** In-process only. */
        INTERNAL
    }

    /** Copies. */
    public Function {
        arguments = List.copyOf(arguments);
        affects = List.copyOf(affects);
        errors = List.copyOf(errors);
    }

    /**
     * The Java method behind a function that was read from classes.
     *
     * @return the method
     * @throws IllegalStateException if it was read from a file
     */
    public JavaMethod inJava() {
        return method.orElseThrow(() -> new IllegalStateException(name + " was read from a file and has no method"));
    }

    /**
     * What comes from a client.
     *
     * @return the parameters, in the order of the method
     */
    public List<Parameter> parameters() {
        return arguments.stream()
                .filter(Argument.FromClient.class::isInstance)
                .map(a -> ((Argument.FromClient) a).parameter())
                .toList();
    }

    /**
     * What a client sends for one of the arguments.
     *
     * @param argument its index among the method's arguments
     * @return the parameter
     * @throws IllegalArgumentException if it is no client that the argument comes from
     */
    public Parameter parameterAt(int argument) {
        if (arguments.get(argument) instanceof Argument.FromClient from) {
            return from.parameter();
        }
        throw new IllegalArgumentException(name + ": no client sends argument " + argument);
    }

    /**
     * Whether the method asks who calls.
     *
     * @return whether it takes the caller
     */
    public boolean takesCaller() {
        for (Argument argument : arguments) {
            if (argument instanceof Argument.TheCaller) {
                return true;
            }
        }
        return false;
    }

    /**
     * A Java method.
     *
     * @param className the declaring class's binary name
     * @param name the method's name
     * @param parameterTypes erased, {@code []} for arrays
     */
    public record JavaMethod(String className, String name, List<String> parameterTypes) {
        /** Copies. */
        public JavaMethod {
            parameterTypes = List.copyOf(parameterTypes);
        }
    }

    /** What a method takes at one place. */
    public sealed interface Argument {
        /**
         * A value that a client sends.
         *
         * @param parameter which
         */
        record FromClient(Parameter parameter) implements Argument {}

        /** The caller. */
        record TheCaller() implements Argument {}

        /** Whatever the container of a resource method gives: a view's own business. */
        record FromContainer() implements Argument {}
    }

    /**
     * Where a view stands.
     *
     * @param httpMethod its designator, such as {@code GET}
     * @param path the templates of class and method joined, with leading and trailing slash
     * @param shared whether answers are the same for everyone and may be kept by a shared cache
     * @param kept how a server may keep answers, as far as the declaration tells; empty: not at all
     */
    public record View(String httpMethod, String path, boolean shared, Optional<Caching> kept) {}
}
