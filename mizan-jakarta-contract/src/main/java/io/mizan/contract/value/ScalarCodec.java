// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.text.CanonicalText;
import io.mizan.contract.text.JsonForm;
import io.mizan.contract.text.ScalarKind;
import io.mizan.contract.text.UnreadableText;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Values of the table in protocol §2, but enums. */
final class ScalarCodec extends TextCodec {
    private final ScalarKind kind;

    ScalarCodec(ScalarKind kind) {
        this.kind = kind;
    }

    @Override
    void put(Object value, CanonicalJsonWriter out) {
        switch (kind) {
            case BYTE, SHORT, INT, LONG -> out.integer(((Number) value).longValue());
            case BIG_INTEGER -> out.integer((BigInteger) value);
            case FLOAT -> out.number((float) value);
            case DOUBLE -> out.number((double) value);
            case BIG_DECIMAL -> out.decimal((BigDecimal) value);
            case BOOLEAN -> out.bool((boolean) value);
            case STRING -> out.string((String) value);
            default -> out.string(CanonicalText.write(kind, value));
        }
    }

    @Override
    Object take(Json json, Path path) throws InvalidValue {
        String text = textOf(json);
        if (text == null) {
            throw InvalidValue.unreadable(path, expected(), json);
        }
        try {
            return parse(text);
        } catch (UnreadableText e) {
            throw InvalidValue.unreadable(path, e.expected(), json);
        }
    }

    private @Nullable String textOf(Json json) {
        JsonForm form = kind.form();
        if (json instanceof Json.Num num) {
            return form == JsonForm.INTEGER || form == JsonForm.NUMBER ? num.token() : null;
        } else if (json instanceof Json.Str str) {
            return form == JsonForm.STRING || form == JsonForm.INTEGER ? str.value() : null;
        } else if (json instanceof Json.Bool bool) {
            return form == JsonForm.BOOLEAN ? Boolean.toString(bool.value()) : null;
        }
        return null;
    }

    @Override
    String text(Object value) {
        return CanonicalText.write(kind, value);
    }

    @Override
    Object parse(String text) {
        return CanonicalText.read(kind, text);
    }

    @Override
    String expected() {
        return kind.expected();
    }
}
