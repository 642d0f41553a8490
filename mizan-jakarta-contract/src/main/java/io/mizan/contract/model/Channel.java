// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A channel: what its members send, and what they are sent.
 *
 * @param name its wire name
 * @param className the binary name of the class that implements it
 * @param parameters the components of its record of parameters, in its order: what tells one instance from another
 * @param access who may join and send
 * @param in what members send; empty: nothing
 * @param out what members are sent; empty: nothing
 * @param errors the client errors that joining and sending declare to throw
 * @param doc the documentation comment; empty where there is none
 */
public record Channel(
        String name,
        String className,
        List<Parameter> parameters,
        Access access,
        Optional<JsonType> in,
        Optional<JsonType> out,
        List<ClientErrorType> errors,
        String doc) {

    /** Copies. */
    public Channel {
        parameters = List.copyOf(parameters);
        errors = List.copyOf(errors);
    }

    /**
     * What it speaks of.
     *
     * @return the types of its parameters and messages
     */
    public List<JsonType> types() {
        return Stream.of(parameters.stream().map(Parameter::type), in.stream(), out.stream())
                .flatMap(types -> types)
                .toList();
    }
}
