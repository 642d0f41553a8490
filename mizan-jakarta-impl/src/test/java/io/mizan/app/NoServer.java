// SPDX-License-Identifier: Apache-2.0
package io.mizan.app;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;

/** What a servlet container has as a bean: it can be injected here too, and there is never any. */
@Dependent
class NoServer {

    @Produces
    @RequestScoped
    HttpServletRequest none() {
        throw new IllegalStateException("no request is served");
    }
}
