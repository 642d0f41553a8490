/** From a name and arguments to a method of a bean, through the two interceptors and the decorator, guards and validation. */
@NullMarked
package io.mizan.impl.dispatch;

import org.jspecify.annotations.NullMarked;
