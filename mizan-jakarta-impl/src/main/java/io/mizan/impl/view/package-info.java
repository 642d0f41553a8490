/** The view path: the application's own resource methods that are annotated with {@code @Client}. */
@NullMarked
package io.mizan.impl.view;

import org.jspecify.annotations.NullMarked;
