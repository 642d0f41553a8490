/** Which requests another site could have made a browser send (protocol §8). */
@NullMarked
package io.mizan.contract.forgery;

import org.jspecify.annotations.NullMarked;
