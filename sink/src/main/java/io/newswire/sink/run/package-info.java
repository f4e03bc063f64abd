/** Which runs there are. */
@NullMarked
package io.newswire.sink.run;

import org.jspecify.annotations.NullMarked;
