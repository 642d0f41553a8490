// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

import io.mizan.impl.auth.KnownCaller;
import java.util.Locale;
import java.util.Optional;

/**
 * What is kept of the request that opens a socket.
 *
 * @param caller who asks; nobody may say later who he is
 * @param token the token that names him; empty: none does
 * @param session the id of the HTTP session that a caller of the container's is bound to; empty: he is none
 * @param language the language of what is said to people
 */
public record Handshake(KnownCaller caller, Optional<String> token, Optional<String> session, Locale language) {}
