/** What an application's classes declare, as plain records that know neither {@code Class} nor a compiler's model; and the source that fills them by reflection. */
@NullMarked
package io.mizan.contract.declared;

import org.jspecify.annotations.NullMarked;
