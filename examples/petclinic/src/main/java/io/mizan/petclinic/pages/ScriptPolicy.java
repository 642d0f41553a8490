// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.pages;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets no script run in the pages of the front ends but their own: that of the nonce, which the setting
 * {@code mizan.ssr.nonce-attribute} has the pages carry, and what it loads. In development scripts and styles come from elsewhere.
 */
@WebFilter({"/pages/react/*", "/pages/vue/*", "/pages/svelte/*"})
public class ScriptPolicy extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int NONCE_BYTES = 18;
    private static final String ELSE =
            "; default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final transient SecureRandom random = new SecureRandom();

    @Inject
    @ConfigProperty(name = "mizan.mode", defaultValue = "production")
    transient String mode;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!mode.equals("development")) {
            byte[] bytes = new byte[NONCE_BYTES];
            random.nextBytes(bytes);
            String nonce = Base64.getEncoder().encodeToString(bytes);
            request.setAttribute("petclinic.nonce", nonce);
            response.setHeader("Content-Security-Policy", "script-src 'nonce-" + nonce + "'" + ELSE);
        }
        chain.doFilter(request, response);
    }
}
