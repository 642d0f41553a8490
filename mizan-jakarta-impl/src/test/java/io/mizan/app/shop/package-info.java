/** The application of these tests: a shop with shelves, baskets and a till. */
@NullMarked
package io.mizan.app.shop;

import org.jspecify.annotations.NullMarked;
