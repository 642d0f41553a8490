// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.TypeUse;
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
import org.jspecify.annotations.Nullable;

/** What has to hold between a context and its functions. */
final class MembersCheck {

    private final Declarations declarations;
    private final Findings findings;
    private final TypeReader types;

    MembersCheck(Declarations declarations, Findings findings, TypeReader types) {
        this.declarations = declarations;
        this.findings = findings;
        this.types = types;
    }

    /** A parameter, and the class that its values have in Java. */
    private record Said(
            Parameter parameter,
            String java,
            Context context,
            @Nullable Function function) {

        boolean shared() {
            return function == null;
        }

        String where() {
            return function == null ? context.className() : place(function);
        }

        String described() {
            String type = TypeWords.of(parameter.type());
            return parameter
                    .defaultText()
                    .map(d -> type + " with the default \"" + d + "\"")
                    .orElse(type);
        }
    }

    void check(Context context, List<Function> reads) {
        Map<String, Said> said = new HashMap<>();
        ClassDeclaration record = declarations.find(context.className()).orElseThrow();
        for (int i = 0; i < context.shared().size(); i++) {
            Parameter shared = context.shared().get(i);
            String java = record.members().get(i).type().erased();
            said.put(shared.name(), new Said(shared, java, context, null));
        }
        for (Function function : reads) {
            for (int i = 0; i < function.arguments().size(); i++) {
                if (function.arguments().get(i) instanceof Argument.FromClient client) {
                    String java = function.inJava().parameterTypes().get(i);
                    check(new Said(client.parameter(), java, context, function), said);
                }
            }
        }
    }

    private void check(Said here, Map<String, Said> said) {
        Parameter parameter = here.parameter();
        Said before = said.putIfAbsent(parameter.name(), here);
        boolean shared = before != null && before.shared();
        if (parameter.type().equals(TypeReader.UNREADABLE)) {
            return;
        }
        if (before != null && !agree(here, before)) {
            differs(here, before);
        } else if (!isText(parameter.type())) {
            findings.add(ProblemCode.PARAMETER_TYPE, here.where(), parameter.name(), TypeWords.of(parameter.type()));
        }
        String boxed = Words.BOXED.get(here.java());
        if (!shared && parameter.required() && boxed != null) {
            String name = parameter.javaName();
            findings.add(ProblemCode.OPTIONAL_PRIMITIVE, here.where(), name, here.java(), name, boxed, name);
        }
        if (shared && parameter.defaultText().isPresent()) {
            findings.add(ProblemCode.SHARED_WITH_DEFAULT, here.where(), parameter.name());
        }
    }

    private void differs(Said here, Said before) {
        boolean told = !here.described().equals(before.described());
        findings.add(
                ProblemCode.PARAMETER_DIFFERS,
                here.where(),
                here.parameter().name(),
                told ? here.described() : TypeUse.simpleName(here.java()),
                told ? before.described() : TypeUse.simpleName(before.java()),
                before.where());
    }

    /** One value goes to all functions of the context, so it is one in Java too. */
    private static boolean agree(Said here, Said before) {
        return here.parameter().type().equals(before.parameter().type())
                && boxed(here.java()).equals(boxed(before.java()))
                && (before.shared()
                        || here.parameter()
                                .defaultText()
                                .equals(before.parameter().defaultText()));
    }

    private static String boxed(String java) {
        String boxed = Words.BOXED.get(java);
        return boxed == null ? java : "java.lang." + boxed;
    }

    private boolean isText(JsonType type) {
        JsonType present = type.present();
        return types.isText(present)
                || (present instanceof JsonType.Sequence sequence && types.isText(sequence.element()));
    }

    /** A function's method as a problem names it. */
    static String place(Function function) {
        return function.inJava().parameterTypes().stream()
                .map(TypeUse::simpleName)
                .collect(Collectors.joining(
                        ", ",
                        function.inJava().className() + "." + function.inJava().name() + "(",
                        ")"));
    }
}
