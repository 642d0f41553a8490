/** The portable extension: what the application declares, and what stops its deployment. */
@NullMarked
package io.mizan.impl.cdi;

import org.jspecify.annotations.NullMarked;
