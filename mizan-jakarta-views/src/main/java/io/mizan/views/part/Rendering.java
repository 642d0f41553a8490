// SPDX-License-Identifier: Apache-2.0
package io.mizan.views.part;

import io.mizan.ClientPage;
import io.mizan.ClientParts;
import io.mizan.ClientParts.Part;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletResponse;

/** What writes a part into the answer to a request. */
public final class Rendering {

    private static final String CACHE_CONTROL = "Cache-Control";

    private Rendering() {}

    /**
     * Renders a part, and sees to it that nobody keeps an answer that is not everyone's.
     *
     * @param page what is to be rendered
     * @param response the answer that it becomes a part of
     * @return HTML to be written as it is
     * @throws io.mizan.ClientException if the caller may not read one of its contexts
     */
    public static String html(ClientPage page, HttpServletResponse response) {
        Instance<ClientParts> parts = CDI.current().select(ClientParts.class);
        if (parts.isUnsatisfied()) {
            throw new IllegalStateException("nothing reads the contexts of " + page
                    + ": add mizan-jakarta-impl to the application's dependencies");
        }
        Part part = parts.get().render(page);
        String said = String.valueOf(response.getHeader(CACHE_CONTROL));
        if (!part.shareable() && !said.contains("no-store") && !response.isCommitted()) {
            response.setHeader(CACHE_CONTROL, "private, no-cache");
        }
        return part.html();
    }
}
