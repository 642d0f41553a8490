// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.MemberDeclaration;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the components of a record that tell one instance of a context or channel from another. */
final class SharedReader {

    private static final int MOST_COMPONENTS = 4;

    private final TypeReader types;
    private final ParameterReader parameters;
    private final Findings findings;

    SharedReader(TypeReader types, ParameterReader parameters, Findings findings) {
        this.types = types;
        this.parameters = parameters;
        this.findings = findings;
    }

    /**
     * The parameters that a record declares.
     *
     * @param of what they are told of, in messages
     */
    List<Parameter> read(ClassDeclaration record, String of) {
        String where = record.name();
        if (record.members().size() > MOST_COMPONENTS) {
            findings.add(
                    ProblemCode.TOO_MANY_COMPONENTS, where, of, record.members().size());
        }
        List<Parameter> shared = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MemberDeclaration member : record.members()) {
            Parameter parameter = parameters.read(member.name(), member.type(), member.annotations(), where);
            if (!canBeShared(parameter.type())) {
                findings.add(
                        ProblemCode.COMPONENT_TYPE,
                        where,
                        member.name(),
                        member.type().text());
            }
            if (!names.add(parameter.name())) {
                findings.add(ProblemCode.PARAMETER_TWICE, where, parameter.name());
            }
            if (parameter.defaultText().isPresent()) {
                findings.add(ProblemCode.SHARED_WITH_DEFAULT, where, parameter.name());
            }
            shared.add(parameter);
        }
        return shared;
    }

    private boolean canBeShared(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return scalar.kind().shared();
        }
        return type.equals(TypeReader.UNREADABLE)
                || (type instanceof JsonType.Ref ref && types.types().get(ref.name()) instanceof NamedType.EnumType);
    }
}
