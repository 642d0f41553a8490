// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Adapted;
import io.mizan.contract.model.JsonType.Mapping;
import io.mizan.contract.model.JsonType.Nullable;
import io.mizan.contract.model.JsonType.Ref;
import io.mizan.contract.model.JsonType.Sequence;
import io.mizan.contract.model.JsonType.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the type parameters of a named type stand for.
 *
 * @param types types without variables, by the names of the parameters
 */
record Substitution(Map<String, JsonType> types) {

    static Substitution of(List<String> parameters, List<JsonType> arguments) {
        if (parameters.size() != arguments.size()) {
            throw new IllegalStateException(
                    "as many type arguments as " + parameters + " are needed, not " + arguments);
        }
        Map<String, JsonType> types = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            types.put(parameters.get(i), arguments.get(i));
        }
        return new Substitution(types);
    }

    /** The type without variables. */
    JsonType in(JsonType type) {
        if (type instanceof Variable variable) {
            return known(variable);
        } else if (type instanceof Ref ref) {
            return new Ref(ref.name(), ref.arguments().stream().map(this::in).toList());
        } else if (type instanceof Sequence sequence) {
            return new Sequence(sequence.form(), in(sequence.element()));
        } else if (type instanceof Mapping mapping) {
            return new Mapping(mapping.sorted(), in(mapping.key()), in(mapping.value()));
        } else if (type instanceof Nullable nullable) {
            return new Nullable(nullable.form(), in(nullable.of()));
        }
        return type instanceof Adapted adapted ? new Adapted(adapted.adapterClass(), in(adapted.adapted())) : type;
    }

    private JsonType known(Variable variable) {
        JsonType type = types.get(variable.name());
        if (type == null) {
            throw new IllegalStateException("the type parameter " + variable.name() + " stands for nothing");
        }
        return type;
    }
}
