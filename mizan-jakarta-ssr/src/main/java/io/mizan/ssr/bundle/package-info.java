/** What the build of a front end has left in the application, unpacked for the workers. */
@NullMarked
package io.mizan.ssr.bundle;

import org.jspecify.annotations.NullMarked;
