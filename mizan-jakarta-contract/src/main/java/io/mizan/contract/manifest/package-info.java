/** The manifest that tells an edge what it may keep and what makes it stale (protocol, section 12). */
@NullMarked
package io.mizan.contract.manifest;

import org.jspecify.annotations.NullMarked;
