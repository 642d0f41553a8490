// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.audit;

import io.mizan.contract.model.Affects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a call makes stale: {@code owner(owner_id)}, {@code dashboard(own)}, {@code *}. */
final class AffectsText {

    private AffectsText() {}

    static String of(Affects affects) {
        if (!(affects instanceof Affects.OfContext context)) {
            return "*";
        }
        Stream<String> own = context.own() ? Stream.of("own") : Stream.empty();
        String scope = Stream.concat(context.narrowed().stream().map(Affects.Narrowed::component), own)
                .distinct()
                .collect(Collectors.joining(", "));
        return scope.isEmpty() ? context.context() : context.context() + "(" + scope + ")";
    }
}
