// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import java.util.List;
import java.util.Optional;

/**
 * {@code @Client} as it stands at a method.
 *
 * @param name the name that it gives; empty: that of the method
 * @param context the contexts that it names
 * @param affects what it makes stale
 * @param affectsOwn what it makes stale for its caller
 * @param auth the guards
 * @param websocket whether it can be called over the socket
 * @param internal whether no client can call it
 * @param beside the method's other annotations
 */
record Marked(
        Optional<String> name,
        List<String> context,
        List<String> affects,
        List<String> affectsOwn,
        List<String> auth,
        boolean websocket,
        boolean internal,
        Annotations beside) {

    /** Reads it; empty if it is not there. */
    static Optional<Marked> of(Annotations annotations) {
        return annotations
                .find(Words.CLIENT)
                .map(client -> new Marked(
                        client.text("name"),
                        client.classes("context"),
                        client.classes("affects"),
                        client.classes("affectsOwn"),
                        client.classes("auth"),
                        client.flag("websocket"),
                        client.flag("internal"),
                        without(client, annotations)));
    }

    private static Annotations without(AnnotationUse client, Annotations annotations) {
        return annotations.all().size() == 1
                ? Annotations.NONE
                : new Annotations(annotations.all().stream()
                        .filter(use -> !use.type().equals(client.type()))
                        .toList());
    }
}
