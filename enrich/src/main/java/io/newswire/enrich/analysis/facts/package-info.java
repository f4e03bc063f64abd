/** Compiles the built-in gazetteer from public facts; not used while articles are analysed. */
@NullMarked
package io.newswire.enrich.analysis.facts;

import org.jspecify.annotations.NullMarked;
