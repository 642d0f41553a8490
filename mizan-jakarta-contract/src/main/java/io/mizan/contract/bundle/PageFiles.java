// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.bundle;

import java.util.List;

/**
 * One page as it was built.
 *
 * @param app the front end
 * @param page its component's file below the front end's sources
 * @param scripts what the browser loads, relative to the application's root, or absolute in development
 * @param styles likewise
 * @param preloads scripts that those will ask for
 */
public record PageFiles(String app, String page, List<String> scripts, List<String> styles, List<String> preloads) {

    /**
     * Copies.
     *
     * @param app the front end
     * @param page its component's file
     * @param scripts what the browser loads
     * @param styles likewise
     * @param preloads scripts that those will ask for
     */
    public PageFiles {
        scripts = List.copyOf(scripts);
        styles = List.copyOf(styles);
        preloads = List.copyOf(preloads);
    }

    /**
     * What no other page is called.
     *
     * @return the front end's name, and the page's
     */
    public String name() {
        return app + "/" + page;
    }
}
