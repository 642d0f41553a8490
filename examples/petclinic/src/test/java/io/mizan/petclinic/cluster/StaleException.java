// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

/** What the show must never see. */
final class StaleException extends Exception {

    private static final long serialVersionUID = 1L;

    StaleException(String message) {
        super(message);
    }
}
