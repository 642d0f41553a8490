// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.waiting;

/** What can happen to a pet in the waiting room. */
public enum WaitingEvent {
    /** It is there from now on. */
    CAME,
    /** A vet has called it in. */
    CALLED_IN
}
