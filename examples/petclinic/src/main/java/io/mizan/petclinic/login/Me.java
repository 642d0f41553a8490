// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.login;

import java.util.Optional;
import java.util.Set;

/**
 * Who is asking.
 *
 * @param name empty for nobody
 * @param roles what he is at the clinic
 */
public record Me(Optional<String> name, Set<String> roles) {}
