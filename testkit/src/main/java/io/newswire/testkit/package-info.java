/** Gives a test its broker, registry and database: embedded, or in containers. */
@NullMarked
package io.newswire.testkit;

import org.jspecify.annotations.NullMarked;
