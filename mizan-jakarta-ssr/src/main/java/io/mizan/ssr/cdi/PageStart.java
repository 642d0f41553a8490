// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.jspecify.annotations.Nullable;

/** Begins with the web application, whose files hold the pages. */
@WebListener
public class PageStart implements ServletContextListener {

    /** {@code null} where the server has CDI off for the application, which the library's own listener refuses. */
    @Inject
    @Nullable BunPages pages;

    /** For the container. */
    public PageStart() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (pages != null) {
            pages.open(event.getServletContext());
        }
    }
}
