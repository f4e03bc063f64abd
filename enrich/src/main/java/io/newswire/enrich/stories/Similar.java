package io.newswire.enrich.stories;

import java.util.Comparator;

/** An article and how similar it is to the one in hand, from 0 to 1. */
record Similar(StoryMember member, double similarity) {

    /** Of equals the one with the least id first, so that the same input gives the same output. */
    static final Comparator<Similar> BEST_FIRST = Comparator.comparingDouble(Similar::similarity)
            .reversed()
            .thenComparing(similar -> similar.member.articleId());
}
