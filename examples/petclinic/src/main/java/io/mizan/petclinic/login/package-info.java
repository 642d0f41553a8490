/** Who somebody is: accounts, the login form, and tokens. */
@NullMarked
package io.mizan.petclinic.login;

import org.jspecify.annotations.NullMarked;
