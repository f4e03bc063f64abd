/**
 * Makes a knowledge file of dumps: GeoNames, Wikidata, and tables of one's own. Whatever their size, the heap stays bounded:
 * what is read is sorted on disk, by what it is about, so that what several sources say of one thing comes together; then
 * by where its place at GeoNames is; and then its names by their hashes, as the file has them.
 */
@NullMarked
package io.newswire.enrich.analysis.knowledge.dump;

import org.jspecify.annotations.NullMarked;
