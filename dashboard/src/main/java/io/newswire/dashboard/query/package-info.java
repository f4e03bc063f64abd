/** Questions to the store: articles, counts and the promoted run, read from the views that show the promoted run. */
@NullMarked
package io.newswire.dashboard.query;

import org.jspecify.annotations.NullMarked;
