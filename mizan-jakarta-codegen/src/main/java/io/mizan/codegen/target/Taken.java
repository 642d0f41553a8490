// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.target;

import java.util.HashSet;
import java.util.Set;

/** The names of one scope of a generated program, each given once: what comes later gets an underscore behind it. */
public final class Taken {

    private final Set<String> names;

    /**
     * A scope.
     *
     * @param reserved what nothing in it may be called
     */
    public Taken(Set<String> reserved) {
        names = new HashSet<>(reserved);
    }

    /**
     * Gives a name.
     *
     * @param wanted how something would be called best
     * @return that, or with as many underscores as it takes
     */
    public String name(String wanted) {
        String name = wanted;
        while (!names.add(name)) {
            name += "_";
        }
        return name;
    }
}
