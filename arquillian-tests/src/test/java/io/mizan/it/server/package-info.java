/** What each test starts from: the deployment, its address, the server's log. */
@NullMarked
package io.mizan.it.server;

import org.jspecify.annotations.NullMarked;
