/** The document around what a component renders. */
@NullMarked
package io.mizan.ssr.page;

import org.jspecify.annotations.NullMarked;
