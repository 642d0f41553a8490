// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a form of the login or the logout leads back to. The form says it, and whoever made that: it is a page of one of the
 * front ends, or none.
 *
 * @param frontEnd the folder of its addresses; empty: the page by hand
 * @param page below that, with a slash before it; empty: the first
 */
record ReturnTo(String frontEnd, String page) {

    private static final Pattern PAGE = Pattern.compile("(react|vue|svelte)((/[a-z0-9]+)*)");

    static ReturnTo of(HttpServletRequest request) {
        Matcher page = PAGE.matcher(requireNonNullElse(request.getParameter("to"), ""));
        return page.matches() ? new ReturnTo(page.group(1), page.group(2)) : new ReturnTo("", "");
    }

    /** Where to go on. */
    String address() {
        return frontEnd.isEmpty() ? "/plain/" : "/pages/" + frontEnd + page;
    }

    /** Where to try again. */
    String failed() {
        return frontEnd.isEmpty() ? "/plain/?login=failed" : "/pages/" + frontEnd + "/login?wrong=password";
    }
}
