// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Takes everybody for whom he says that he is, in the field {@code Visitor}: for a load, and for nothing else. */
@ApplicationScoped
public class Visitors implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String visitor = request.getHeader("Visitor");
        return visitor == null ? context.doNothing() : context.notifyContainerAboutLogin(visitor, Set.of("visitor"));
    }
}
