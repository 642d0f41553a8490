// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.Caller;
import java.util.Optional;
import java.util.Set;

/** A caller that the application makes up. */
final class Disguise implements Caller {

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public Optional<String> name() {
        return Optional.of("disguise");
    }

    @Override
    public Optional<String> issuer() {
        return Optional.empty();
    }

    @Override
    public Set<String> roles() {
        return Set.of("staff", "vet");
    }
}
