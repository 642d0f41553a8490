/** JSON as it stands inside an HTML page (protocol §13). */
@NullMarked
package io.mizan.contract.page;

import org.jspecify.annotations.NullMarked;
