/**
 * The file of imported knowledge: written once, then mapped into memory, so that millions of names cost no heap. All
 * numbers are little-endian; {@link io.newswire.enrich.analysis.knowledge.file.Header} has its layout.
 */
@NullMarked
package io.newswire.enrich.analysis.knowledge.file;

import org.jspecify.annotations.NullMarked;
