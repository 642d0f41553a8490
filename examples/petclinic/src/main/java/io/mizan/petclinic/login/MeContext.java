// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

import io.mizan.ClientContext;

/** Who is asking. Nobody gets an answer too, so that a page can offer the login. */
@ClientContext
public record MeContext() {}
