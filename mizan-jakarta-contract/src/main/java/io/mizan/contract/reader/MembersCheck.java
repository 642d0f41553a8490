// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.model.Context;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What has to hold between a context and its functions. */
final class MembersCheck {

    private final Findings findings;
    private final TypeReader types;

    MembersCheck(Findings findings, TypeReader types) {
        this.findings = findings;
        this.types = types;
    }

    private record Said(Parameter parameter, String where) {}

    void check(Context context, List<Function> reads) {
        Map<String, Said> said = new HashMap<>();
        context.shared().forEach(p -> said.put(p.name(), new Said(p, context.className())));
        for (Function function : reads) {
            for (int i = 0; i < function.arguments().size(); i++) {
                if (function.arguments().get(i) instanceof Argument.FromClient client) {
                    boolean shared = context.shared().stream()
                            .anyMatch(p -> p.name().equals(client.parameter().name()));
                    check(function, i, client.parameter(), shared, said);
                }
            }
        }
    }

    private void check(Function function, int index, Parameter parameter, boolean shared, Map<String, Said> said) {
        String where = place(function);
        Said before = said.putIfAbsent(parameter.name(), new Said(parameter, where));
        if (before != null && !same(before.parameter(), parameter, shared)) {
            findings.add(
                    ProblemCode.PARAMETER_DIFFERS,
                    where,
                    parameter.name(),
                    describe(parameter),
                    describe(before.parameter()),
                    before.where());
        }
        if (!isText(parameter.type())) {
            findings.add(ProblemCode.PARAMETER_TYPE, where, parameter.name(), describe(parameter.type()));
        }
        String java = function.method().parameterTypes().get(index);
        if (!shared && parameter.required() && Words.BOXED.containsKey(java)) {
            findings.add(
                    ProblemCode.OPTIONAL_PRIMITIVE,
                    where,
                    parameter.javaName(),
                    java,
                    parameter.javaName(),
                    Words.BOXED.get(java),
                    parameter.javaName());
        }
        if (shared && parameter.defaultText().isPresent()) {
            findings.add(ProblemCode.SHARED_WITH_DEFAULT, where, parameter.name());
        }
    }

    private static boolean same(Parameter one, Parameter other, boolean shared) {
        return one.type().equals(other.type()) && (shared || one.defaultText().equals(other.defaultText()));
    }

    private boolean isText(JsonType type) {
        JsonType present = type.present();
        return types.isText(present)
                || (present instanceof JsonType.Sequence sequence && types.isText(sequence.element()));
    }

    static String place(Function function) {
        return function.method().parameterTypes().stream()
                .map(MembersCheck::simple)
                .collect(Collectors.joining(
                        ", ",
                        function.method().className() + "." + function.method().name() + "(",
                        ")"));
    }

    private static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    private static String describe(Parameter parameter) {
        return describe(parameter.type())
                + parameter
                        .defaultText()
                        .map(d -> " with the default \"" + d + "\"")
                        .orElse("");
    }

    private static String describe(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return simple(scalar.kind().javaTypes().get(0));
        } else if (type instanceof JsonType.Ref ref) {
            return simple(ref.name());
        } else if (type instanceof JsonType.Nullable nullable) {
            return "optional " + describe(nullable.of());
        } else if (type instanceof JsonType.Sequence sequence) {
            return "a list of " + describe(sequence.element());
        }
        return type instanceof JsonType.Mapping ? "a map" : "of another kind";
    }
}
