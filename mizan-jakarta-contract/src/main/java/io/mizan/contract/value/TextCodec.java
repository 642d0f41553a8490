// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.text.UnreadableText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A codec of values with one canonical text. */
abstract class TextCodec extends PresentCodec {

    /** The canonical text. */
    abstract String text(Object value);

    /** The value of a canonical text; throws {@link UnreadableText}. */
    abstract Object parse(String text);

    final Object read(String text, Path path) throws InvalidValue {
        try {
            return parse(text);
        } catch (UnreadableText e) {
            throw InvalidValue.unreadable(path, e.expected(), text);
        }
    }

    @Override
    public final Object readTexts(List<String> texts, Path path) throws InvalidValue {
        if (texts.isEmpty()) {
            throw InvalidValue.missing(path, expected());
        } else if (texts.size() > 1) {
            throw InvalidValue.repeated(path, expected());
        }
        return read(texts.get(0), path);
    }

    @Override
    public final List<String> texts(@Nullable Object value) {
        return value == null ? List.of() : List.of(text(value));
    }
}
