// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

import java.util.Optional;

/**
 * The client who learns of what is stale by the answer to his own call, so that he need not be told by his socket.
 *
 * @param socket the socket that he names
 * @param name who calls; empty: nobody
 * @param issuer who issued his token; empty: he has none
 */
public record Cause(String socket, Optional<String> name, Optional<String> issuer) {}
