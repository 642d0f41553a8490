/** How the library's own beans are made: once for an application, without a proxy. */
@NullMarked
package io.mizan.impl.service;

import org.jspecify.annotations.NullMarked;
