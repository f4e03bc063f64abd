/** Live page and query API. */
@NullMarked
package io.newswire.dashboard;

import org.jspecify.annotations.NullMarked;
