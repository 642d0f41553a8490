// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

import static jakarta.servlet.http.HttpServletResponse.SC_UNAUTHORIZED;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Gives a bearer token for a name and a password, so that the bearer's way can be tried without an identity provider. It is
 * for trying: an application gets its tokens from a provider.
 */
@WebServlet("/token")
public class TokenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MINUTES = 30;

    @Inject
    transient IdentityStoreHandler accounts;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    String issuer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CredentialValidationResult result = accounts.validate(LoginServlet.credential(request));
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            response.sendError(SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        try (JsonWriter json = Json.createWriter(response.getOutputStream())) {
            json.writeObject(Json.createObjectBuilder()
                    .add("access_token", token(result))
                    .add("token_type", "Bearer")
                    .add("expires_in", MINUTES * 60)
                    .build());
        }
    }

    private String token(CredentialValidationResult caller) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(caller.getCallerPrincipal().getName());
        claims.setClaim("upn", caller.getCallerPrincipal().getName());
        claims.setClaim("groups", List.copyOf(caller.getCallerGroups()));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setGeneratedJwtId();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKey(TokenKeys.privateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the token can't be signed", e);
        }
    }
}
