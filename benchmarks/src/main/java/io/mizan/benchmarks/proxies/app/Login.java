// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** The application logs its users in itself; a session then says who it is. */
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue = @LoginToContinue(loginPage = "/ready.txt", errorPage = "", useForwardToLogin = false))
@DeclareRoles({"staff", "owner"})
@ApplicationScoped
public class Login {}
