/** Texts with their names marked: public sets in their formats, and the project's own. */
@NullMarked
package io.newswire.bench.names;

import org.jspecify.annotations.NullMarked;
