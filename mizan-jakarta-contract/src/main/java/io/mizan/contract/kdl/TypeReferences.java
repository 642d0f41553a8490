// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.problem.ProblemCode;

/**
 * Checks what a type speaks of.
 *
 * @param findings takes what is wrong
 * @param contract has the named types
 * @param said the type as it was written
 */
record TypeReferences(FileFindings findings, Contract contract, Said said) {

    void check(JsonType type) {
        if (type instanceof JsonType.Nullable nullable) {
            check(nullable.of());
        } else if (type instanceof JsonType.Sequence sequence) {
            check(sequence.element());
        } else if (type instanceof JsonType.Mapping mapping) {
            key(mapping.key());
            check(mapping.value());
        } else if (type instanceof JsonType.Ref ref) {
            named(ref);
        }
    }

    private void key(JsonType key) {
        check(key);
        boolean unknown = key instanceof JsonType.Ref ref && !contract.types().containsKey(ref.name());
        if (!unknown && !(key instanceof JsonType.Scalar) && !ParameterElements.isEnum(key, contract)) {
            refuse("a map's key has a canonical text: a string, a number, an enum, a date");
        }
    }

    private void named(JsonType.Ref ref) {
        ref.arguments().forEach(this::check);
        NamedType type = contract.types().get(ref.name());
        if (type == null) {
            findings.add(said.at(), ProblemCode.FILE_REFERENCE, "object, enum or union '" + ref.name() + "'");
            return;
        }
        int wanted = type instanceof NamedType.ObjectType object
                ? object.typeParameters().size()
                : 0;
        if (ref.arguments().size() != wanted) {
            refuse("'" + ref.name() + "' has " + wanted + " type parameters, here are "
                    + ref.arguments().size());
        }
    }

    private void refuse(String why) {
        findings.add(said.at(), ProblemCode.FILE_TYPE, said.text(), why);
    }
}
