// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

/**
 * Where an application is.
 *
 * @param application the name that keys and tokens know it by, {@code mizan.application}
 * @param root the path below which all that it answers stands, without a slash at the end: {@code /petclinic}, or empty
 * @param base the path of the protocol below the root, without a slash at the end: {@value #DEFAULT_BASE} unless moved
 */
public record Place(String application, String root, String base) {

    /** Where the protocol is spoken unless a servlet mapping says otherwise. */
    public static final String DEFAULT_BASE = "/api/mizan";

    /** Refuses paths that are none. */
    public Place {
        checkPath(root);
        checkPath(base);
    }

    /**
     * A place with the protocol where it usually is.
     *
     * @param application its name
     * @param root its path
     */
    public Place(String application, String root) {
        this(application, root, DEFAULT_BASE);
    }

    /**
     * The address of a context below the root.
     *
     * @param context its wire name
     * @return with its last slash
     */
    public String endpoint(String context) {
        return base + "/ctx/" + context + "/";
    }

    /**
     * The address of calls below the root.
     *
     * @return with its last slash
     */
    public String calls() {
        return base + "/call/";
    }

    private static void checkPath(String path) {
        if (!path.isEmpty() && (!path.startsWith("/") || path.endsWith("/"))) {
            throw new IllegalArgumentException(
                    "'" + path + "' is no path that begins with a slash and ends without one");
        }
    }
}
