/** The named things of a text, found by a gazetteer: matching, then choosing between namesakes, then joining. */
@NullMarked
package io.newswire.enrich.analysis.entities;

import org.jspecify.annotations.NullMarked;
