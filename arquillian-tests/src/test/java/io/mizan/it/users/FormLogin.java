// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.FormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** In the WAR: {@code signed-in.html} sends nobody to the form, afterwards a session says who it is. */
@FormAuthenticationMechanismDefinition(
        loginToContinue =
                @LoginToContinue(loginPage = "/sign-in.html", errorPage = "/refused.html", useForwardToLogin = false))
@ApplicationScoped
public class FormLogin {}
