/** The contract of an application: its contexts, functions and types, as plain records. A contract that was read from elsewhere is as good as one that was read from classes. */
@NullMarked
package io.mizan.contract.model;

import org.jspecify.annotations.NullMarked;
