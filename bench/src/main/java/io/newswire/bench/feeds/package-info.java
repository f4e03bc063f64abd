/** What other readers' collections of feeds expect, compared with what ours reads. */
@NullMarked
package io.newswire.bench.feeds;

import org.jspecify.annotations.NullMarked;
