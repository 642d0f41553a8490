// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Knows the users from {@code users.properties}, lines of {@code name=role password}. */
@ApplicationScoped
public class Users implements IdentityStore {
    private final Properties users = new Properties();

    @PostConstruct
    void read() {
        try (InputStream file = Objects.requireNonNull(Users.class.getResourceAsStream("/users.properties"))) {
            users.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Called by the container. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String[] known = users.getProperty(credential.getCaller(), "").split(" ", -1);
        return known.length == 2 && credential.getPassword().compareTo(known[1])
                ? new CredentialValidationResult(credential.getCaller(), Set.of(known[0]))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
