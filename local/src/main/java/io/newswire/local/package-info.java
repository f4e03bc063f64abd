/**
 * Everything on one machine, and the {@code newswire} command line.
 *
 * <p>{@link io.newswire.local.Main} parses; {@code command} has a class per command; {@link
 * io.newswire.local.Services} starts the services in one process; {@code demo} is the newsroom of {@code up --demo}.
 */
@NullMarked
package io.newswire.local;

import org.jspecify.annotations.NullMarked;
