/**
 * Clients in Rust: serde's types and a client with a method for each context and call, asynchronous and
 * blocking; what others change and channels are a feature.
 */
@NullMarked
package io.mizan.codegen.rust;

import org.jspecify.annotations.NullMarked;
