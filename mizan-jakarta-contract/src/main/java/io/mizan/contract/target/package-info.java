/** Addresses of contexts: the canonical request-target and the strict query (protocol §3). */
@NullMarked
package io.mizan.contract.target;

import org.jspecify.annotations.NullMarked;
