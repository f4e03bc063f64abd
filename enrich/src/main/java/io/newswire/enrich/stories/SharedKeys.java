package io.newswire.enrich.stories;

import java.util.ArrayList;
import java.util.List;

/** The articles that share keys with one article, each once. Found by their numbers, of which neighbours differ in the last bits. */
final class SharedKeys {

    /** What an article shares: how many keys, how many of them of entities, and what they are worth together. */
    static final class Shared {
        final IndexedArticle article;
        int keys;
        int entities;
        double weight;

        private Shared(IndexedArticle article) {
            this.article = article;
        }

        double weight() {
            return weight;
        }

        String id() {
            return article.member().articleId();
        }
    }

    private final List<Shared> all = new ArrayList<>();
    private Shared[] table;

    /** @param most articles there can be */
    SharedKeys(int most) {
        this.table = new Shared[Integer.highestOneBit(Math.max(1, most)) * 4];
    }

    /** What an article shares, to be added to. */
    Shared of(IndexedArticle article) {
        int mask = table.length - 1;
        int slot = (int) article.number() & mask;
        Shared shared = table[slot];
        while (shared != null && shared.article.number() != article.number()) {
            slot = slot + 1 & mask;
            shared = table[slot];
        }
        if (shared == null) {
            shared = new Shared(article);
            table[slot] = shared;
            all.add(shared);
        }
        return shared;
    }

    /** All that were asked for, in that order. */
    List<Shared> all() {
        return all;
    }
}
