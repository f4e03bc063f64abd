package io.newswire.enrich.stories;

import io.newswire.enrich.analysis.similarity.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The articles that new ones are compared with, in memory: about 3 KB each, found by 64-bit keys. An article has an index, in
 * the order in which they were put, and what is asked of very many articles stands in arrays by it: following references to
 * each of them took most of the time of a comparison. Of the articles too old to be seen half are dropped at a time. Not safe
 * for use by several threads.
 */
public final class RecentArticles {

    /** How many of the newest are seen, so that memory is bounded whatever arrives. */
    static final int SEEN = 50_000;

    private static final int LEAST_TABLE = 1024;

    /** The story of an article that was removed, or replaced by a later version. */
    private static final int GONE = -1;

    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Members> byStory = new HashMap<>();
    private long nextNumber;
    private long lastSequence;
    private int nextStory;
    private int dropAt = LEAST_TABLE;

    private KeyChains chains = new KeyChains();
    private final List<IndexedArticle> articles = new ArrayList<>();
    /** The index of the first that is seen. */
    private int firstSeen;

    private long[] arrivals = new long[LEAST_TABLE];
    private int[] stories = new int[LEAST_TABLE];
    private final Sketches sketches = new Sketches();

    /** The number that the next article is given. */
    public long nextNumber() {
        return nextNumber;
    }

    /** Place of an article that arrives now in the order of what is told: the time, where that is higher than all before. */
    public long nextSequence(long arrival) {
        return Math.max(lastSequence + 1, arrival);
    }

    /** An article that arrived within a time; null for one that did not, or is not here. */
    public @Nullable IndexedArticle article(String articleId, long from, long to) {
        Integer index = byId.get(articleId);
        return index != null && isSeen(index) && isCurrent(index, from, to) ? articles.get(index) : null;
    }

    /**
     * Puts an article, in the place of an earlier version of it.
     *
     * @param oldest arrival before which no article will be asked for again
     */
    public void put(IndexedArticle article, long oldest) {
        pass(article.number(), article.sequence());
        remove(article.member().articleId());
        if (articles.size() >= dropAt) {
            drop(oldest);
        }
        add(article);
    }

    /** Gives no article this number or this sequence any more. */
    public void pass(long number, long sequence) {
        nextNumber = Math.max(nextNumber, number + 1);
        lastSequence = Math.max(lastSequence, sequence);
        while (firstSeen < articles.size() && articles.get(firstSeen).number() < nextNumber - SEEN) {
            firstSeen++;
        }
    }

    /** Puts an article that is here into another story, or beside another original. */
    public void move(IndexedArticle article) {
        Integer index = byId.get(article.member().articleId());
        if (index != null) {
            articles.set(index, article);
            Members members = membersOf(article.member().story());
            if (stories[index] != members.story) {
                stories[index] = members.story;
                members.add(index);
            }
        }
    }

    /**
     * The articles of a story that arrived within a time.
     *
     * @return so many at most, the newest of them, in the order in which they were put
     */
    public List<StoryMember> members(String story, long from, long to, int limit) {
        Members members = byStory.get(story);
        return members == null ? List.of() : members.newest(from, to, limit);
    }

    /** The articles that arrived within a time and are copies of others, in the order in which they were put. */
    public List<StoryMember> copies(long from, long to) {
        return IntStream.range(0, articles.size())
                .filter(index -> isSeen(index) && isCurrent(index, from, to))
                .mapToObj(index -> articles.get(index).member())
                .filter(member -> member.duplicateOf() != null)
                .toList();
    }

    /** Removes what is left of a story. */
    public void end(String story) {
        Members left = byStory.remove(story);
        if (left != null) {
            left.stay().forEach(this::remove);
        }
    }

    private Members membersOf(String story) {
        return byStory.computeIfAbsent(story, id -> new Members(nextStory++));
    }

    /** Makes an article be found no more. */
    public void remove(String articleId) {
        Integer index = byId.remove(articleId);
        if (index != null) {
            stories[index] = GONE;
        }
    }

    /**
     * The articles of keys that arrived within a time.
     *
     * @param most how many of each key: the newest
     */
    public Found newest(long[] keys, long from, long to, int most) {
        var found = new Found(keys.length, most);
        int[] places = chains.newest(keys);
        for (int key = 0; key < keys.length; key++) {
            for (int at = places[key]; at != KeyChains.NONE && !found.isFull(key); at = chains.older(at)) {
                int index = chains.value(at);
                if (!isSeen(index)) {
                    break;
                }
                if (isCurrent(index, from, to)) {
                    found.add(key, index);
                }
            }
        }
        return found;
    }

    /** The article with an index. */
    public IndexedArticle at(int index) {
        return articles.get(index);
    }

    /** A number that stands for the story of the article with an index. */
    public int storyAt(int index) {
        return stories[index];
    }

    /** What the similarity of a signature to that of the article with an index is at most, by its {@link Sketches sketch}. */
    double mostSimilarity(int index, long[] sketch) {
        return sketches.mostSimilarity(index, sketch);
    }

    private boolean isSeen(int index) {
        return index >= firstSeen;
    }

    private boolean isCurrent(int index, long from, long to) {
        return stories[index] != GONE && arrivals[index] >= from && arrivals[index] <= to;
    }

    private void add(IndexedArticle article) {
        int index = articles.size();
        if (index == stories.length) {
            grow();
        }
        Members members = membersOf(article.member().story());
        articles.add(article);
        arrivals[index] = article.arrival();
        stories[index] = members.story;
        Signature signature = article.traits().signature();
        sketches.put(index, signature);
        members.add(index);
        byId.put(article.member().articleId(), index);
        for (long term : article.traits().terms()) {
            chains.add(term, index);
        }
        for (long band : SignatureBands.of(signature)) {
            chains.add(band, index);
        }
    }

    private void grow() {
        int size = 2 * stories.length;
        arrivals = Arrays.copyOf(arrivals, size);
        stories = Arrays.copyOf(stories, size);
    }

    private void drop(long oldest) {
        List<IndexedArticle> kept = IntStream.range(0, articles.size())
                .filter(index -> isSeen(index) && isCurrent(index, oldest, Long.MAX_VALUE))
                .mapToObj(articles::get)
                .toList();
        articles.clear();
        byId.clear();
        byStory.clear();
        nextStory = 0;
        firstSeen = 0;
        chains = new KeyChains();
        kept.forEach(this::add);
        dropAt = Math.max(LEAST_TABLE, 2 * kept.size());
    }

    /** The articles of a story in the order in which they were put; those that have left it are dropped by the way. */
    private final class Members {

        private final int story;
        private int[] indexes = new int[1];
        private int size;

        Members(int story) {
            this.story = story;
        }

        void add(int index) {
            if (size == indexes.length) {
                indexes = Arrays.copyOf(indexes, 2 * size);
            }
            int place = size;
            while (place > 0 && indexes[place - 1] > index) {
                place--;
            }
            if (place > 0 && indexes[place - 1] == index) {
                return; // It has come back.
            }
            System.arraycopy(indexes, place, indexes, place + 1, size - place);
            indexes[place] = index;
            size++;
        }

        List<StoryMember> newest(long from, long to, int limit) {
            while (size > 0 && !isHere(indexes[size - 1])) {
                size--;
            }
            var found = new ArrayList<StoryMember>();
            for (int i = size - 1; i >= 0 && found.size() < limit && isSeen(indexes[i]); i--) {
                if (isHere(indexes[i]) && isCurrent(indexes[i], from, to)) {
                    found.add(articles.get(indexes[i]).member());
                }
            }
            Collections.reverse(found);
            return found;
        }

        /** Ids of those that have not left. */
        List<String> stay() {
            return Arrays.stream(indexes, 0, size)
                    .filter(this::isHere)
                    .mapToObj(index -> articles.get(index).member().articleId())
                    .toList();
        }

        private boolean isHere(int index) {
            return stories[index] == story;
        }
    }
}
