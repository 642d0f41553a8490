// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was typed into the form that is being sent: it is shown again where the form is refused. */
@RequestScoped
public class TypedForm {

    private static final int MOST = 1_000;

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** Keeps the beginning of a text that is longer than any field takes. */
    TypedForm with(String field, String text) {
        fields.put(field, text.length() > MOST ? text.substring(0, MOST) : text);
        return this;
    }

    Map<String, String> fields() {
        return Map.copyOf(fields);
    }
}
