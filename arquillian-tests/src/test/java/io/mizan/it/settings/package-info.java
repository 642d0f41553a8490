/** What settings change. */
@NullMarked
package io.mizan.it.settings;

import org.jspecify.annotations.NullMarked;
