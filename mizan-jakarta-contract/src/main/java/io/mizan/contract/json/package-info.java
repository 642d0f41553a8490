/** JSON as the protocol wants it: bytes that are the same everywhere, and a reader that coerces nothing (protocol §2–§4). */
@NullMarked
package io.mizan.contract.json;

import org.jspecify.annotations.NullMarked;
