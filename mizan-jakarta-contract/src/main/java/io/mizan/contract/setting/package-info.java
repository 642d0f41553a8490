/** Settings below {@code mizan.}: how one is described, and how its value is read. */
@NullMarked
package io.mizan.contract.setting;

import org.jspecify.annotations.NullMarked;
