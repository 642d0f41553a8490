/** What a mutation made stale: contexts, scopes and everything (protocol §4, §6). */
@NullMarked
package io.mizan.contract.scope;

import org.jspecify.annotations.NullMarked;
