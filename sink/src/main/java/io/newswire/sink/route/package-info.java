/** Articles to the topics that are about one subject each. */
@NullMarked
package io.newswire.sink.route;

import org.jspecify.annotations.NullMarked;
