/** What the protocol says in HTTP fields and its one cookie (protocol §3, §5). */
@NullMarked
package io.mizan.contract.header;

import org.jspecify.annotations.NullMarked;
