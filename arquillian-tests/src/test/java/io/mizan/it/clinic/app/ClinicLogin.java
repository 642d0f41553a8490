// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** The application logs its users in itself; a session then says who it is. */
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue =
                @LoginToContinue(loginPage = "/sign-in.html", errorPage = "/refused.html", useForwardToLogin = false))
@ApplicationScoped
public class ClinicLogin {}
