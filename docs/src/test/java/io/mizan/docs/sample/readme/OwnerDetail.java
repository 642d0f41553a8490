// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs.sample.readme;

/** An owner, as a client sees him. */
public record OwnerDetail(long id, String name) {

    static OwnerDetail of(Owner owner) {
        return new OwnerDetail(owner.id(), owner.name());
    }
}
