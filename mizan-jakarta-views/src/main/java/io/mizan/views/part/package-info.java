/** What tags have in common: from their attributes to HTML. */
@NullMarked
package io.mizan.views.part;

import org.jspecify.annotations.NullMarked;
