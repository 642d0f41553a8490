// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Where one logs in. */
@Path("session")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class Sessions {
    @Inject
    SecurityContext security;

    /** Begins a session. */
    @POST
    public String begin(
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String password,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(name, password))
                        .newAuthentication(true));
        return status.toString();
    }
}
