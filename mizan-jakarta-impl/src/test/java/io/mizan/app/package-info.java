/** Applications that are deployed without a server: a CDI container of their own, real transactions, real validation. */
@NullMarked
package io.mizan.app;

import org.jspecify.annotations.NullMarked;
