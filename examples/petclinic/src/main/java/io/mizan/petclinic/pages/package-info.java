/** Pages rendered on the server, with forms that redirect. */
@NullMarked
package io.mizan.petclinic.pages;

import org.jspecify.annotations.NullMarked;
