/** What a server's validator says of constraints, in the languages of users: for what the browser finds by itself. */
@NullMarked
package io.mizan.codegen.messages;

import org.jspecify.annotations.NullMarked;
