// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.data;

import io.mizan.petclinic.login.Role;
import io.mizan.petclinic.model.Account;
import io.mizan.petclinic.model.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** One account for each role. Their password is a setting, and no secret as long as it is the default. */
@ApplicationScoped
public class DemoAccounts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Pbkdf2PasswordHash hash;

    @Inject
    @ConfigProperty(name = "petclinic.password", defaultValue = "petclinic")
    String password;

    /** Stores the accounts; the sample's owners must be there. */
    @Transactional
    public void load() {
        hash.initialize(Map.of("Pbkdf2PasswordHash.Iterations", "100000"));
        account("george", Role.OWNER, em.getReference(Owner.class, 1L));
        account("helen", Role.VET, null);
        account("sam", Role.STAFF, null);
    }

    private void account(String name, String role, @Nullable Owner owner) {
        em.persist(new Account(name, hash.generate(password.toCharArray()), role, owner));
    }
}
