// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.ParameterDeclaration;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.Function.Kind;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.contract.text.ScalarKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Reads what a method takes. */
final class ArgumentsReader {

    private final Declarations declarations;
    private final Findings findings;
    private final ParameterReader parameters;
    /** What was read without a problem: one object is read once */
    private final IdentityHashMap<ParameterDeclaration, Argument> flawless = new IdentityHashMap<>();

    ArgumentsReader(Declarations declarations, Findings findings, ParameterReader parameters) {
        this.declarations = declarations;
        this.findings = findings;
        this.parameters = parameters;
    }

    /**
     * Reads the arguments of a method.
     *
     * @param resource the method whose annotations tell a view's arguments
     */
    List<Argument> read(Site site, MethodDeclaration resource, Kind kind) {
        List<Argument> arguments = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < site.method().parameters().size(); i++) {
            ParameterDeclaration declared = site.method().parameters().get(i);
            Argument argument = argument(declared, resource.parameters().get(i), kind, site.where());
            if (argument instanceof Argument.FromClient client
                    && !names.add(client.parameter().name())) {
                findings.add(
                        ProblemCode.PARAMETER_TWICE,
                        site.where(),
                        client.parameter().name());
            }
            arguments.add(argument);
        }
        return arguments;
    }

    private Argument argument(ParameterDeclaration declared, ParameterDeclaration resource, Kind kind, String where) {
        if (declared.type().erased().equals(Words.CALLER)) {
            return new Argument.TheCaller();
        }
        boolean known = switch (kind) {
            case READ, CALL -> true;
            case VIEW -> isNamed(resource) && isValue(declared.type());
            case INTERNAL -> isValue(declared.type());
        };
        return known ? fromClient(declared, where) : new Argument.FromContainer();
    }

    private Argument fromClient(ParameterDeclaration declared, String where) {
        Argument known = flawless.get(declared);
        if (known != null) {
            return known;
        }
        int problems = findings.said();
        Argument read = new Argument.FromClient(
                parameters.read(declared.name(), declared.type(), declared.annotations(), where));
        if (findings.said() == problems) {
            flawless.put(declared, read);
        }
        return read;
    }

    private static boolean isNamed(ParameterDeclaration declared) {
        return declared.annotations().all().stream().anyMatch(a -> Words.NAMED_SOURCES.contains(a.type()));
    }

    /** Whether guards and {@code @AffectsParam} could do with it: a value with a text, or several. */
    private boolean isValue(TypeUse use) {
        if (use instanceof TypeUse.Array array) {
            return isValue(array.element());
        } else if (use instanceof TypeUse.Declared declared
                && declared.arguments().size() == 1
                && (Words.isCollection(declared.className())
                        || declared.className().equals("java.util.Optional"))) {
            return isValue(declared.arguments().get(0));
        }
        return ScalarKind.ofJavaType(use.erased()).isPresent()
                || declarations
                        .find(use.erased())
                        .filter(c -> c.kind() == ClassDeclaration.Kind.ENUM)
                        .isPresent();
    }
}
