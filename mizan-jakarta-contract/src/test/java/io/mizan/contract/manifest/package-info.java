/** Tests of the edge manifest. */
@NullMarked
package io.mizan.contract.manifest;

import org.jspecify.annotations.NullMarked;
