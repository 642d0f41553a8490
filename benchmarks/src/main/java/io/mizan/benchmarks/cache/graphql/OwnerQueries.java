// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache.graphql;

import io.mizan.benchmarks.cache.app.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** The same function behind MicroProfile GraphQL. */
@GraphQLApi
@ApplicationScoped
public class OwnerQueries {

    /** As a class with getters: what every version of it reads. */
    public static class Shown {
        private final Owners.Owner owner;

        Shown(Owners.Owner owner) {
            this.owner = owner;
        }

        /** The owner's number. */
        public long getId() {
            return owner.id();
        }

        /** The owner's name. */
        public String getName() {
            return owner.name();
        }

        /** A text of a kilobyte. */
        public String getLetter() {
            return owner.letter();
        }
    }

    /** Asked for each time. */
    @Query
    public Shown owner(long ownerId) {
        return new Shown(Owners.owner(ownerId));
    }
}
