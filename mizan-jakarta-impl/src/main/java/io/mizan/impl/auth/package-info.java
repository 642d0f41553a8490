/** Who calls: the container's caller, the bearer of a token, or nobody; and whether a request can be forged. */
@NullMarked
package io.mizan.impl.auth;

import org.jspecify.annotations.NullMarked;
