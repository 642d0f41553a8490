// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.header;

import org.jspecify.annotations.Nullable;

/** The member {@code mizan} of the field {@code Cache-Status} (RFC 9211, protocol §3). */
public enum CacheStatus {
    /** The body was kept. */
    HIT("mizan; hit"),
    /** The functions ran and the body is kept now. */
    STORED("mizan; fwd=miss; stored"),
    /** The functions ran and the body is not kept. */
    MISS("mizan; fwd=miss"),
    /** The functions ran because another node holds the lease. */
    BYPASS_LEASE("mizan; fwd=bypass; detail=lease");

    /** The field's name. */
    public static final String NAME = "Cache-Status";

    private final String member;

    CacheStatus(String member) {
        this.member = member;
    }

    /** The field's value after this cache: appended to what is there already. */
    public String appendedTo(@Nullable String present) {
        return present == null || present.isBlank() ? member : present + ", " + member;
    }
}
