/** Tests of the OpenAPI document. */
@NullMarked
package io.mizan.contract.openapi;

import org.jspecify.annotations.NullMarked;
