// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.identitystore.DatabaseIdentityStoreDefinition;

/** How one logs in: a form of our own, and the accounts in the database. The server needs to know of nobody. */
@CustomFormAuthenticationMechanismDefinition(loginToContinue = @LoginToContinue(loginPage = "/plain/", errorPage = ""))
@DatabaseIdentityStoreDefinition(
        dataSourceLookup = "java:comp/DefaultDataSource",
        callerQuery = "select password_hash from accounts where name = ?",
        groupsQuery = "select role from accounts where name = ?")
@DeclareRoles({Role.OWNER, Role.VET, Role.STAFF})
@ApplicationScoped
public class Login {}
