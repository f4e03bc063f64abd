/** The multi-pattern automaton that the gazetteer and the topic rules share. */
@NullMarked
package io.newswire.enrich.analysis.automaton;

import org.jspecify.annotations.NullMarked;
