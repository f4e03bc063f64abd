/** The commands of the {@code newswire} command line, a class each. */
@NullMarked
package io.newswire.local.command;

import org.jspecify.annotations.NullMarked;
