// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.config;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The name of this application in keys and tokens: the setting, or else the context path. */
@Singleton
public class ApplicationName {

    @Inject
    Settings settings;

    private volatile String contextPath = "";

    /**
     * Says where the application stands.
     *
     * @param path its context path; empty at the server's root
     */
    public void at(String path) {
        contextPath = path;
    }

    /**
     * The name.
     *
     * @return the setting {@code mizan.application}, or the context path
     */
    public String get() {
        return settings.application().orElse(contextPath);
    }

    /**
     * Where the application stands.
     *
     * @return its context path; empty at the server's root
     */
    public String contextPath() {
        return contextPath;
    }
}
