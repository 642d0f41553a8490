// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.manifest;

import io.mizan.contract.json.CanonicalJson;
import io.mizan.contract.json.Json;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.model.Place;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The edge manifest of a contract: one line of canonical JSON, all keys and arrays sorted, so that the same declarations
 * always give the same bytes.
 *
 * <pre>{@code
 * {"application":"/petclinic","contexts":{"owner":{"auth":false,…}},"root":"/petclinic","version":1}
 * }</pre>
 *
 * <p>{@code auth} is true for every context whose answers are not shared: it is guarded, or it depends on its caller.
 */
public final class EdgeManifest {

    private static final String VERSION = "1";
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\s*(\\w+)\\s*}");

    private EdgeManifest() {}

    /**
     * The whole manifest.
     *
     * @param contract what is offered
     * @param place where
     * @return its text with a line feed at the end, to be written as UTF-8
     */
    public static String write(Contract contract, Place place) {
        Map<String, Json> contexts = new LinkedHashMap<>();
        contract.contexts().forEach((name, context) -> contexts.put(name, context(contract, context, place)));
        Json manifest = new Json.Obj(Map.of(
                "application", new Json.Str(place.application()),
                "contexts", new Json.Obj(contexts),
                "root", new Json.Str(place.root()),
                "version", new Json.Num(VERSION)));
        return new String(CanonicalJson.write(manifest), StandardCharsets.UTF_8) + "\n";
    }

    private static Json context(Contract contract, Context context, Place place) {
        boolean shared = context.access().open() && context.caching().per() == Caching.Per.EVERYONE;
        return new Json.Obj(Map.of(
                "auth", new Json.Bool(!shared),
                "endpoints", sorted(Stream.of(place.endpoint(context.name()))),
                "params", sorted(context.shared().stream().map(Parameter::name)),
                "rev", new Json.Str(context.revision()),
                "views", sorted(views(contract, context))));
    }

    /** The addresses of the pages that show a context and are the same for everyone. */
    private static Stream<String> views(Contract contract, Context context) {
        return contract.functions().values().stream()
                .filter(function ->
                        function.context().filter(context.name()::equals).isPresent())
                .flatMap(function -> function.view().stream())
                .filter(view -> view.shared() && view.httpMethod().equals("GET"))
                .map(Function.View::path)
                .map(path -> TEMPLATE.matcher(path).replaceAll(":$1"));
    }

    private static Json sorted(Stream<String> texts) {
        List<Json> elements = texts.sorted().distinct().<Json>map(Json.Str::new).toList();
        return new Json.Arr(elements);
    }
}
