/** Canonical text: the one spelling of each value in addresses, headers and keys (protocol §2). */
@NullMarked
package io.mizan.contract.text;

import org.jspecify.annotations.NullMarked;
