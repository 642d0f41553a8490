/** Structured fields, RFC 9651: lists of items with parameters, read strictly and written canonically. No released Java library knows Display Strings. */
@NullMarked
package io.mizan.contract.structured;

import org.jspecify.annotations.NullMarked;
