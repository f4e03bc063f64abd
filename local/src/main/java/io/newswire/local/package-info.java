/** Everything on one machine, and the newswire command line. */
@NullMarked
package io.newswire.local;

import org.jspecify.annotations.NullMarked;
