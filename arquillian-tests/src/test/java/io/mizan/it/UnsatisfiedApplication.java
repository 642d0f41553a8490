// SPDX-License-Identifier: Apache-2.0
package io.mizan.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks for what nobody makes. */
@ApplicationScoped
class UnsatisfiedApplication {
    @Inject
    @SuppressWarnings("unused")
    private Runnable nobodyMakesOne;
}
