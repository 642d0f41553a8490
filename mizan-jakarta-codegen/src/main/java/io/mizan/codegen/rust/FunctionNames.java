// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.target.Spelling;
import io.mizan.codegen.target.Taken;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import java.util.HashMap;
import java.util.Map;

/** What contexts and calls are called: a context and a call of one name differ by an underscore. */
final class FunctionNames {

    private final Map<String, String> contexts = new HashMap<>();
    private final Map<String, String> calls = new HashMap<>();
    private final Map<String, String> contextTypes = new HashMap<>();
    private final Map<String, String> callTypes = new HashMap<>();

    FunctionNames(Contract contract) {
        Taken methods = new Taken(Names.METHODS);
        Taken types = new Taken(Names.TYPES);
        contract.contexts().keySet().forEach(name -> {
            contexts.put(name, Names.raw(methods.name(name)));
            contextTypes.put(name, types.name(Spelling.pascal(name)));
        });
        contract.calls().stream().map(Function::name).forEach(name -> {
            calls.put(name, Names.raw(methods.name(name)));
            callTypes.put(name, types.name(Spelling.pascal(name)));
        });
    }

    /** The method that fetches a context. */
    String context(String name) {
        return contexts.getOrDefault(name, name);
    }

    /** The method that calls a function. */
    String call(String name) {
        return calls.getOrDefault(name, name);
    }

    /** What a context holds, and what it is asked with. */
    String contextType(String name) {
        return contextTypes.getOrDefault(name, name);
    }

    /** What a function is called with, and how it fails. */
    String callType(String name) {
        return callTypes.getOrDefault(name, name);
    }

    /** Whether a context has anything to be asked with. */
    boolean isAsked(Contract contract, Context context) {
        return !context.shared().isEmpty()
                || contract.reads(context.name()).stream()
                        .anyMatch(read -> !read.parameters().isEmpty());
    }
}
