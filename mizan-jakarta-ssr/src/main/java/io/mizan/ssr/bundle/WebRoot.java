// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.bundle;

import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a web application, as {@code jakarta.servlet.ServletContext} has them. */
public interface WebRoot {

    /**
     * What is in a folder.
     *
     * @param folder with a slash at both ends
     * @return paths below the root, folders with a slash at their end; null: there is no such folder
     */
    @Nullable Set<String> list(String folder);

    /**
     * What is in a file.
     *
     * @param path below the root
     * @return null: there is no such file
     */
    @Nullable InputStream open(String path);
}
