/** The contract as an OpenAPI 3.1 document, for tools that know nothing of contexts. */
@NullMarked
package io.mizan.contract.openapi;

import org.jspecify.annotations.NullMarked;
