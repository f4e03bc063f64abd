package io.newswire.enrich.stream;

import io.newswire.enrich.state.ArticleState;

/**
 * A version of an article on its way through the first half of the stream.
 *
 * @param state the article's state as it will be once this version is taken
 * @param value the version itself
 */
record Versioned<V>(ArticleState state, V value) {}
