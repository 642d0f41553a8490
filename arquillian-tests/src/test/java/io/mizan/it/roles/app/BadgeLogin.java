// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.roles.app;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/** A session says who it is, and the badges what he is. */
@DeclareRoles({"staff", "vet"})
@ApplicationScoped
public class BadgeLogin implements HttpAuthenticationMechanism {

    @Inject
    Badges badges;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute("name") instanceof String name
                ? context.notifyContainerAboutLogin(name, badges.of(name))
                : context.doNothing();
    }
}
