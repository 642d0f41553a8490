// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;

/** In the WAR: name and password come with each request. */
@BasicAuthenticationMechanismDefinition(realmName = "tests")
@ApplicationScoped
public class BasicLogin {}
