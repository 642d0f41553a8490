// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Caller;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Who it is changes in the middle of a request here. */
@Path("session")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class Sessions {
    @Inject
    SecurityContext security;

    @Inject
    Caller caller;

    @Inject
    FileDesk files;

    @POST
    @Client
    public String signIn(
            @FormParam("name") String name,
            @FormParam("password") String password,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        String before = caller.name().orElse("nobody");
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(name, password))
                        .newAuthentication(true));
        return before + ", " + status + ", " + caller.name().orElse("nobody") + ", " + files.whoAmI(caller);
    }

    @POST
    @Client
    @Path("end")
    public String signOut(@Context HttpServletRequest request) throws ServletException {
        request.logout();
        return caller.name().orElse("nobody");
    }
}
