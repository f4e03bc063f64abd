/**
 * The store: a run's articles in PostgreSQL, with the offsets they were read up to in the same transaction; the words of
 * articles, which follow; and the promotion of one run to be what readers see. {@code docs/store.md} has the tables.
 */
@NullMarked
package io.newswire.sink.store;

import org.jspecify.annotations.NullMarked;
