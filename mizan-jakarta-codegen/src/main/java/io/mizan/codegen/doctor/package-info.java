/** Whether a machine, and an application, have what pages are rendered with. */
@NullMarked
package io.mizan.codegen.doctor;

import org.jspecify.annotations.NullMarked;
