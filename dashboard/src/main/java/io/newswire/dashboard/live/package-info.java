/** Articles as they happen: from the promoted run's topic to everyone who listens. */
@NullMarked
package io.newswire.dashboard.live;

import org.jspecify.annotations.NullMarked;
