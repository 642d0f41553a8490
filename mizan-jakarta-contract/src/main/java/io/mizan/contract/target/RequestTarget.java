// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.target;

import io.mizan.contract.text.ParamText;
import java.util.Map;
import java.util.TreeMap;

/** The one address under which shared caches keep a context (protocol §3). */
public final class RequestTarget {
    private RequestTarget() {}

    /**
     * The canonical request-target.
     *
     * @param path with its last slash, as the client sends it
     * @param params the known parameters that are present, wire name → canonical text
     */
    public static String of(String path, Map<String, ParamText> params) {
        StringBuilder target = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, ParamText> param : new TreeMap<>(params).entrySet()) {
            for (String text : param.getValue().all()) {
                target.append(separator).append(param.getKey()).append('=');
                PercentEncoding.appendTo(target, text);
                separator = '&';
            }
        }
        return target.toString();
    }
}
