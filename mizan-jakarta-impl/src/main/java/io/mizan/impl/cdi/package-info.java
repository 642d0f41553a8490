/** The portable extension and the two interceptors that every call passes. */
@NullMarked
package io.mizan.impl.cdi;

import org.jspecify.annotations.NullMarked;
