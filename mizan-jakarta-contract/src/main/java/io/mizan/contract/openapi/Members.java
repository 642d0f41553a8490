// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import io.mizan.contract.json.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object that is being made, in the order in which they come. */
final class Members {

    private final Map<String, Json> members = new LinkedHashMap<>();

    static Members of(String name, String text) {
        return new Members().with(name, text);
    }

    static Json.Obj reference(String kind, String component) {
        return of("$ref", "#/components/" + kind + "/" + component).build();
    }

    static Json.Arr texts(Collection<String> texts) {
        return new Json.Arr(texts.stream().<Json>map(Json.Str::new).toList());
    }

    static Json.Arr array(List<? extends Json> elements) {
        return new Json.Arr(List.copyOf(elements));
    }

    Members with(String name, Json value) {
        members.put(name, value);
        return this;
    }

    Members with(String name, String text) {
        return with(name, new Json.Str(text));
    }

    Members with(String name, long number) {
        return with(name, new Json.Num(Long.toString(number)));
    }

    Members with(String name, boolean value) {
        return with(name, new Json.Bool(value));
    }

    /** The member, if the text says anything. */
    Members unlessBlank(String name, String text) {
        return text.isBlank() ? this : with(name, text.strip());
    }

    /** The member, if the object or array holds anything. */
    Members unlessEmpty(String name, Json value) {
        boolean empty = (value instanceof Json.Arr array && array.elements().isEmpty())
                || (value instanceof Json.Obj object && object.members().isEmpty());
        return empty ? this : with(name, value);
    }

    /** The member, if it is true. */
    Members flagged(String name, boolean value) {
        return value ? with(name, true) : this;
    }

    /** The member, if there is a value. */
    Members withAny(String name, Optional<String> text) {
        text.ifPresent(value -> with(name, value));
        return this;
    }

    /** All members of another object. */
    Members withAll(Json.Obj other) {
        members.putAll(other.members());
        return this;
    }

    Json.Obj build() {
        return new Json.Obj(members);
    }
}
