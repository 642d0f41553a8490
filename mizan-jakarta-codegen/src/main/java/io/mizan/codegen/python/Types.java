// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.target.Inputs;
import io.mizan.codegen.target.Spelling;
import io.mizan.codegen.target.Taken;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.NamedType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/** What the named types and their type parameters are called. What is sent in a form of its own has a class of its own. */
final class Types {

    /** Which way values go. */
    enum Way {
        /** From the server. */
        OUT,
        /** To the server. */
        IN
    }

    private final SortedSet<String> inputs;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> inputNames = new HashMap<>();
    private final Map<String, String> variables = new TreeMap<>();

    Types(Contract contract) {
        inputs = Inputs.of(contract);
        Taken taken = new Taken(Imports.names());
        contract.types().keySet().forEach(name -> names.put(name, taken.name(Spelling.capital(name))));
        inputs.forEach(name -> inputNames.put(name, taken.name(names.get(name) + "Input")));
        Taken takenVariables = new Taken(Set.of());
        contract.types().values().stream()
                .filter(NamedType.ObjectType.class::isInstance)
                .flatMap(type -> ((NamedType.ObjectType) type).typeParameters().stream())
                .sorted()
                .distinct()
                .forEach(name -> variables.put(name, takenVariables.name("_" + Spelling.capital(name))));
    }

    /** The types that have another form where a client sends them. */
    SortedSet<String> inputs() {
        return inputs;
    }

    /** The class of a named type. */
    String name(String type, Way way) {
        String input = way == Way.IN ? inputNames.get(type) : null;
        return input == null ? names.getOrDefault(type, type) : input;
    }

    /** The variable of a type parameter. */
    String variable(String name) {
        return variables.getOrDefault(name, name);
    }

    /** The variables of all type parameters, by their names in the contract. */
    Map<String, String> variables() {
        return variables;
    }
}
