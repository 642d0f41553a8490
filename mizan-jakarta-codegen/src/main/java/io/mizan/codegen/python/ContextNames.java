// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.target.Spelling;
import io.mizan.codegen.target.Taken;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import java.util.HashMap;
import java.util.Map;

/** What contexts, calls and errors are called: a context and a call of one name differ by an underscore. */
final class ContextNames {

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> contexts = new HashMap<>();
    private final Map<String, String> calls = new HashMap<>();

    ContextNames(Contract contract) {
        Taken takenTypes = new Taken(Imports.names());
        Taken methods = new Taken(Names.RESERVED);
        contract.contexts().keySet().forEach(name -> {
            types.put(name, takenTypes.name(Spelling.pascal(name)));
            contexts.put(name, methods.name(name));
        });
        contract.calls().stream().map(Function::name).forEach(name -> calls.put(name, methods.name(name)));
    }

    /** The class of what a context holds. */
    String type(String context) {
        return types.getOrDefault(context, context);
    }

    /** The method that fetches a context. */
    String context(String name) {
        return contexts.getOrDefault(name, name);
    }

    /** The method that calls a function. */
    String call(String name) {
        return calls.getOrDefault(name, name);
    }

    /** A wire name where no other can be the same: that of a member or parameter. */
    String member(String name) {
        return Names.RESERVED.contains(name) ? name + "_" : name;
    }
}
