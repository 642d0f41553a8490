// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Begins with the web application, whose files hold the pages. */
@WebListener
public class PageStart implements ServletContextListener {

    @Inject
    BunPages pages;

    /** For the container. */
    public PageStart() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        pages.open(event.getServletContext());
    }
}
