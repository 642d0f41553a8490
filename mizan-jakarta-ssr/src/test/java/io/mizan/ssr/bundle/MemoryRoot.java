// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import io.mizan.contract.bundle.FolderHash;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files of a web application that was never deployed. */
public final class MemoryRoot implements WebRoot {

    private final Map<String, byte[]> files = new TreeMap<>();

    /** None so far. */
    public MemoryRoot() {}

    /**
     * With a file more.
     *
     * @param path below the root
     * @param content as text
     * @return itself
     */
    public MemoryRoot with(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * With a front end more, whose pages all have one module.
     *
     * @param app its name
     * @param pages their files
     * @return itself
     */
    public MemoryRoot app(String app, String... pages) {
        StringBuilder all = new StringBuilder();
        for (String page : pages) {
            all.append(all.isEmpty() ? "" : ",")
                    .append("""
                    "%s":{"module":"server/all.js","scripts":["%s/assets/x.js"],"styles":["%s/assets/x.css"],\
                    "preloads":["%s/assets/y.js"]}""".replace("%s/", app + "/").replace("%s", page));
        }
        return built(app, all.toString(), "// all");
    }

    /**
     * With a front end more, of one page.
     *
     * @param app its name
     * @param page its file
     * @param module what renders it
     * @return itself
     */
    public MemoryRoot page(String app, String page, String module) {
        String files = "{\"module\":\"server/all.js\",\"scripts\":[],\"styles\":[],\"preloads\":[]}";
        return built(app, "\"" + page + "\":" + files, module);
    }

    private MemoryRoot built(String app, String pages, String module) {
        FolderHash hash = new FolderHash();
        hash.add("server/all.js", module.getBytes(StandardCharsets.UTF_8));
        return with("/WEB-INF/mizan/" + app + "/server/all.js", module)
                .with(
                        "/WEB-INF/mizan/" + app + "/manifest.json",
                        "{\"v\":1,\"app\":\"" + app + "\",\"framework\":\"react\",\"hash\":\"" + hash + "\",\"pages\":{"
                                + pages + "}}");
    }

    @Override
    public @Nullable Set<String> list(String folder) {
        Set<String> found = new TreeSet<>();
        for (String path : files.keySet()) {
            if (path.startsWith(folder)) {
                int slash = path.indexOf('/', folder.length());
                found.add(slash < 0 ? path : path.substring(0, slash + 1));
            }
        }
        return found.isEmpty() ? null : found;
    }

    @Override
    public @Nullable InputStream open(String path) {
        byte[] content = files.get(path);
        return content == null ? null : new ByteArrayInputStream(content);
    }
}
