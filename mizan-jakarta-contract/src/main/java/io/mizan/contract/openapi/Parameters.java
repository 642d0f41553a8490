// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import io.mizan.contract.json.Json;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.text.JsonForm;
import java.math.BigInteger;
import java.util.List;

/**
 * What functions take.
 *
 * @param schemas the schemas of their types
 */
record Parameters(Schemas schemas) {

    private static final int SAFE_BITS = 53;

    /** A parameter in the query of a fetch: missing where there is no value. */
    Json.Obj query(Parameter parameter, boolean required) {
        return Members.of("name", parameter.name())
                .with("in", "query")
                .flagged("required", required)
                .with("schema", schema(parameter, parameter.type().present()))
                .build();
    }

    /** The member of {@code args}. */
    Json.Obj argument(Parameter parameter) {
        return schema(parameter, parameter.type());
    }

    private Json.Obj schema(Parameter parameter, JsonType type) {
        Members schema = new Members().withAll(schemas.of(type));
        parameter.defaultText().ifPresent(text -> schema.with("default", value(text, type.present())));
        return ConstraintSchemas.constrained(schema.build(), type, parameter.constraints());
    }

    /** A canonical text as JSON. */
    private static Json value(String text, JsonType type) {
        if (type instanceof JsonType.Sequence sequence) {
            return Members.array(List.of(value(text, sequence.element())));
        }
        JsonForm form = type instanceof JsonType.Scalar scalar ? scalar.kind().form() : JsonForm.STRING;
        return switch (form) {
            case INTEGER -> new BigInteger(text).bitLength() <= SAFE_BITS ? new Json.Num(text) : new Json.Str(text);
            case NUMBER -> new Json.Num(text);
            case BOOLEAN -> new Json.Bool(text.equals("true"));
            case STRING -> new Json.Str(text);
        };
    }
}
