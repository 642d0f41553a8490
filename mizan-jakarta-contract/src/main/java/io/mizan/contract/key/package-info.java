/** Secrets, the keys made of them, and the keys of the cache (protocol §9, §10). */
@NullMarked
package io.mizan.contract.key;

import org.jspecify.annotations.NullMarked;
