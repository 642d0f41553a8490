/** What a page for htmx says of contexts: typed attributes, and a check of those that are written by hand. */
@NullMarked
package io.mizan.codegen.htmx;

import org.jspecify.annotations.NullMarked;
