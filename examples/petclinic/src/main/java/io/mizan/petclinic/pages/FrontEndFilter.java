// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says how long a browser may keep the files of the front ends: what has the hash of its content in its name for good; the
 * pages, which name those files, not at all, or a page of yesterday would meet the functions of today.
 */
@WebFilter({"/react/*", "/vue/*", "/svelte/*", "/htmx/*"})
public class FrontEndFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String folder = path.replaceFirst("/(index\\.html)?$", "");
        if (folder.matches("/(react|vue|svelte)")) {
            response.sendRedirect(request.getContextPath() + "/pages" + folder); // the server renders it
            return;
        }
        boolean hashed = path.contains("/assets/");
        response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-store");
        chain.doFilter(request, response);
    }
}
