// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.text.Printable;
import org.jspecify.annotations.Nullable;

/** Where in what came a value stands, such as {@code /args/address/street} or {@code /params/limit}. */
public final class Path {
    /** The arguments of a call. */
    public static final Path ARGS = new Path(null, "args", -1);

    /** The parameters of a context fetch. */
    public static final Path PARAMS = new Path(null, "params", -1);

    /** What a member of a channel sends. */
    public static final Path MESSAGE = new Path(null, "message", -1);

    private final @Nullable Path parent;
    private final String name;
    private final int index;

    private Path(@Nullable Path parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The member of that name. */
    public Path child(String member) {
        return new Path(this, member, -1);
    }

    /** The element at that index, from 0. */
    public Path child(int element) {
        return new Path(this, "", element);
    }

    /** The JSON pointer (RFC 6901); of each name at most 64 characters, control characters as {@code ?}. */
    public String pointer() {
        String before = parent == null ? "" : parent.pointer();
        return before + "/" + (index < 0 ? escaped() : Integer.toString(index));
    }

    @Override
    public String toString() {
        return pointer();
    }

    private String escaped() {
        return Printable.of(name).replace("~", "~0").replace("/", "~1");
    }
}
