/** A real broker, registry and PostgreSQL on this machine. */
@NullMarked
package io.newswire.embedded;

import org.jspecify.annotations.NullMarked;
