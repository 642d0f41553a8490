/** What the build of a front end leaves in an application for the server that renders it. */
@NullMarked
package io.mizan.contract.bundle;

import org.jspecify.annotations.NullMarked;
