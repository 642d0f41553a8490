/** What goes wrong, as clients are told of it: problem details with nothing of the server's inside. */
@NullMarked
package io.mizan.impl.problem;

import org.jspecify.annotations.NullMarked;
