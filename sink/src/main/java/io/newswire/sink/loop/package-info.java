/** Work that is repeated until it is told to stop, and that survives its own failures. */
@NullMarked
package io.newswire.sink.loop;

import org.jspecify.annotations.NullMarked;
