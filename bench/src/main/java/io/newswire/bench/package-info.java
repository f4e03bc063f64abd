/** The end-to-end benchmark. */
@NullMarked
package io.newswire.bench;

import org.jspecify.annotations.NullMarked;
