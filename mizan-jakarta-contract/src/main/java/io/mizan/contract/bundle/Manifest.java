// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.bundle;

import io.mizan.contract.json.Json;
import io.mizan.contract.json.MalformedJson;
import io.mizan.contract.json.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the build of a front end says of it.
 *
 * @param app its name
 * @param hash of its files
 * @param pages that it has
 * @param modules of those pages: files below the manifest's folder
 */
public record Manifest(String app, String hash, List<PageFiles> pages, List<String> modules) {

    /**
     * Copies.
     *
     * @param app its name
     * @param hash of its files
     * @param pages that it has
     * @param modules of those pages
     */
    public Manifest {
        pages = List.copyOf(pages);
        modules = List.copyOf(modules);
    }

    /**
     * Reads one.
     *
     * @param json the file
     * @return what it says
     * @throws IllegalArgumentException with what can't be read
     */
    public static Manifest read(byte[] json) {
        try {
            if (new StrictJson().read(json) instanceof Json.Obj all
                    && all.get("v") instanceof Json.Num version
                    && version.token().equals("1")) {
                return of(all);
            }
            throw new IllegalArgumentException("it is none of version 1");
        } catch (MalformedJson malformed) {
            throw new IllegalArgumentException("it has " + malformed.getMessage(), malformed);
        }
    }

    private static Manifest of(Json.Obj all) {
        String app = text(all.get("app"), "app");
        List<PageFiles> pages = new ArrayList<>();
        List<String> modules = new ArrayList<>();
        for (Map.Entry<String, Json> entry :
                object(all.get("pages"), "pages").members().entrySet()) {
            Json.Obj page = object(entry.getValue(), entry.getKey());
            modules.add(text(page.get("module"), "module"));
            pages.add(new PageFiles(
                    app,
                    entry.getKey(),
                    texts(page.get("scripts")),
                    texts(page.get("styles")),
                    texts(page.get("preloads"))));
        }
        return new Manifest(app, text(all.get("hash"), "hash"), pages, modules);
    }

    private static Json.Obj object(@Nullable Json value, String name) {
        if (value instanceof Json.Obj object) {
            return object;
        }
        throw new IllegalArgumentException(name + " is no object");
    }

    private static String text(@Nullable Json value, String name) {
        if (value instanceof Json.Str text) {
            return text.value();
        }
        throw new IllegalArgumentException(name + " is no text");
    }

    private static List<String> texts(@Nullable Json value) {
        return value instanceof Json.Arr all
                ? all.elements().stream().map(one -> text(one, "a file")).toList()
                : List.of();
    }
}
