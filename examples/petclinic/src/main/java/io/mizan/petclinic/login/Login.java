// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.Status.VALID;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.DatabaseIdentityStoreDefinition;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one logs in: a form of our own, and the accounts in the database. The server needs to know of nobody. Who has logged in is in
 * his session, with his roles: the mechanism for forms that Jakarta Security brings leaves that to the server, and Payara 6 loses
 * the roles of whoever asks at the same time as another (payara/Payara#6145).
 */
@DatabaseIdentityStoreDefinition(
        dataSourceLookup = "java:comp/DefaultDataSource",
        callerQuery = "select password_hash from accounts where name = ?",
        groupsQuery = "select role from accounts where name = ?")
@DeclareRoles({Role.OWNER, Role.VET, Role.STAFF})
@ApplicationScoped
public class Login implements HttpAuthenticationMechanism {

    private static final String KNOWN = Login.class.getName();
    private static final Pattern PAGE = Pattern.compile("(/[^/]*/pages/(react|vue|svelte))/.*");

    @Inject
    IdentityStoreHandler accounts;

    private record Known(String name, Set<String> roles) implements Serializable {}

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential given = given(context.getAuthParameters());
        if (given != null) {
            return logIn(given, request, context);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(KNOWN) instanceof Known known) {
            return context.notifyContainerAboutLogin(known.name(), known.roles());
        }
        return context.isProtected() ? toLogin(request, context) : context.doNothing();
    }

    /** Open Liberty asks for this where others leave it to the application to say that somebody has to log in. */
    private static AuthenticationStatus toLogin(HttpServletRequest request, HttpMessageContext context) {
        Matcher page = PAGE.matcher(request.getRequestURI());
        return context.redirect(page.matches() ? page.group(1) + "/login" : request.getContextPath() + "/plain/");
    }

    private static @Nullable Credential given(@Nullable AuthenticationParameters parameters) {
        return parameters == null ? null : parameters.getCredential();
    }

    private AuthenticationStatus logIn(Credential given, HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult account = accounts.validate(given);
        if (account.getStatus() != VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        Known known = new Known(account.getCallerPrincipal().getName(), Set.copyOf(account.getCallerGroups()));
        request.getSession().setAttribute(KNOWN, known);
        return context.notifyContainerAboutLogin(account);
    }
}
