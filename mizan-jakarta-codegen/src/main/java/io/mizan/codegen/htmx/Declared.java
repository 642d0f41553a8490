// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.htmx;

import io.mizan.codegen.target.Unseen;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.text.JsonForm;
import io.mizan.contract.text.ScalarKind;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The types of the module. */
final class Declared {

    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

    private final Contract contract;
    private final StringBuilder out = new StringBuilder();

    Declared(Contract contract) {
        this.contract = contract;
    }

    /** A wire name in the case of JavaScript. */
    static String camel(String wireName) {
        return UNDERSCORE.matcher(wireName).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    String text() {
        out.append("\n/** Attributes of an element; as text they stand in its tag. */\n");
        out.append("export interface Attributes {\n");
        out.append("  readonly 'mizan-context': string\n");
        out.append("  readonly 'mizan-params'?: string\n");
        out.append("  toString(): string\n}\n\n");
        out.append("/** The attributes of an element that shows an instance of a context. */\n");
        out.append("export declare const contexts: {\n");
        contract.contexts().values().forEach(this::context);
        out.append("}\n\n/** An element that says what no context knows. */\nexport interface Problem {\n");
        out.append("  readonly element: Element\n  readonly message: string\n}\n\n");
        out.append("/** What is wrong with the elements below a node, by default all of the page. */\n");
        return out.append("export declare const problems: (root?: ParentNode) => readonly Problem[]\n")
                .toString();
    }

    private void context(Context context) {
        if (!context.doc().isEmpty()) {
            out.append("  /**\n");
            context.doc()
                    .lines()
                    .map(line -> Unseen.escaped(line.replace("*/", "*\\/").stripTrailing(), "", point -> "\ufffd"))
                    .forEach(
                            line -> out.append(("   * " + line).stripTrailing()).append('\n'));
            out.append("   */\n");
        }
        String given = context.shared().stream()
                .map(parameter -> "readonly " + camel(parameter.name()) + ": " + type(parameter))
                .collect(Collectors.joining("; ", "params: { ", " }"));
        out.append("  readonly ")
                .append(camel(context.name()))
                .append(": (")
                .append(context.shared().isEmpty() ? "" : given)
                .append(") => Attributes\n");
    }

    private String type(Parameter parameter) {
        if (parameter.type() instanceof JsonType.Ref ref
                && contract.types().get(ref.name()) instanceof NamedType.EnumType constants) {
            return constants.constants().isEmpty()
                    ? "never"
                    : constants.constants().stream().map(Declared::quoted).collect(Collectors.joining(" | "));
        }
        ScalarKind kind = parameter.type() instanceof JsonType.Scalar scalar ? scalar.kind() : ScalarKind.STRING;
        return kind.form() == JsonForm.INTEGER
                ? "number | bigint | string"
                : kind.form() == JsonForm.BOOLEAN ? "boolean" : "string";
    }

    private static String quoted(String text) {
        return "'" + Unseen.escaped(text, "'\\", point -> "\\u{" + Unseen.hex(point, 1) + "}") + "'";
    }
}
