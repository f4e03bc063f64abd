package io.newswire.enrich.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The articles that new ones are compared with, in memory: about 3 KB each, found by 64-bit keys. Articles are numbered
 * in the order in which they were put; those of one key are chained from the newest to the oldest. Of the articles too old
 * to be seen half are dropped at a time. Not safe for use by several threads.
 */
public final class RecentArticles {

    /** How many of the newest are seen, so that memory is bounded whatever arrives. */
    static final int SEEN = 50_000;

    private static final int NONE = -1;
    private static final int LEAST_TABLE = 1024;

    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, StoryEntries> byStory = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private long nextNumber;
    private long lastSequence;
    private int dropAt = LEAST_TABLE;

    private long[] keys = new long[LEAST_TABLE];
    private int[] newestLink = filled(LEAST_TABLE);
    private int keyCount;

    private int[] linkedEntry = new int[LEAST_TABLE];
    private int[] olderLink = new int[LEAST_TABLE];
    private int links;

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
        Entry entry = byId.get(articleId);
        return entry != null && isSeen(entry) && entry.isCurrent(from, to) ? entry.article : null;
    }

    /**
     * Puts an article, in the place of an earlier version of it.
     *
     * @param oldest arrival before which no article will be asked for again
     */
    public void put(IndexedArticle article, long oldest) {
        pass(article.number(), article.sequence());
        remove(article.member().articleId());
        if (entries.size() >= dropAt) {
            drop(oldest);
        }
        add(new Entry(article));
    }

    /** Gives no article this number or this sequence any more. */
    public void pass(long number, long sequence) {
        nextNumber = Math.max(nextNumber, number + 1);
        lastSequence = Math.max(lastSequence, sequence);
    }

    /** Puts an article that is here into another story, or beside another original. */
    public void move(IndexedArticle article) {
        Entry entry = byId.get(article.member().articleId());
        if (entry != null) {
            String former = entry.article.member().story();
            entry.article = article;
            if (!former.equals(article.member().story())) {
                entriesOf(article.member().story()).add(entry);
            }
        }
    }

    /**
     * The articles of a story that arrived within a time.
     *
     * @return so many at most, the newest of them, in the order in which they were put
     */
    public List<StoryMember> members(String story, long from, long to, int limit) {
        StoryEntries found = byStory.get(story);
        return found == null ? List.of() : found.newest(nextNumber - SEEN, from, to, limit);
    }

    /** The articles that arrived within a time and are copies of others, in the order in which they were put. */
    public List<StoryMember> copies(long from, long to) {
        return entries.stream()
                .filter(entry -> isSeen(entry) && entry.isCurrent(from, to))
                .map(entry -> entry.article.member())
                .filter(member -> member.duplicateOf() != null)
                .toList();
    }

    /** Removes what is left of a story. */
    public void end(String story) {
        StoryEntries left = byStory.remove(story);
        if (left != null) {
            left.stay().forEach(this::remove);
        }
    }

    private StoryEntries entriesOf(String story) {
        return byStory.computeIfAbsent(story, StoryEntries::new);
    }

    /** Makes an article be found no more. */
    public void remove(String articleId) {
        Entry entry = byId.remove(articleId);
        if (entry != null) {
            entry.current = false;
        }
    }

    /**
     * The articles of a key that arrived within a time.
     *
     * @return so many at most, the newest first
     */
    public List<IndexedArticle> newest(long key, long from, long to, int limit) {
        var found = new ArrayList<IndexedArticle>(limit);
        for (int link = newestLink[slot(key)]; link != NONE && found.size() < limit; link = olderLink[link]) {
            Entry entry = entries.get(linkedEntry[link]);
            if (!isSeen(entry)) {
                break;
            }
            if (entry.isCurrent(from, to)) {
                found.add(entry.article);
            }
        }
        return found;
    }

    private boolean isSeen(Entry entry) {
        return entry.number >= nextNumber - SEEN;
    }

    private void add(Entry entry) {
        StoryMember member = entry.article.member();
        byId.put(member.articleId(), entry);
        entriesOf(member.story()).add(entry);
        entries.add(entry);
        for (long term : entry.article.traits().terms()) {
            link(term);
        }
        for (long band : SignatureBands.of(entry.article.traits().signature())) {
            link(band);
        }
    }

    private void link(long key) {
        if (links == linkedEntry.length) {
            linkedEntry = Arrays.copyOf(linkedEntry, 2 * links);
            olderLink = Arrays.copyOf(olderLink, 2 * links);
        }
        if (2 * keyCount >= keys.length) {
            growTable();
        }
        int slot = slot(key);
        if (newestLink[slot] == NONE) {
            keys[slot] = key;
            keyCount++;
        }
        linkedEntry[links] = entries.size() - 1;
        olderLink[links] = newestLink[slot];
        newestLink[slot] = links++;
    }

    /** Where the key is, or is to be. Keys are hashes already. */
    private int slot(long key) {
        int slot = (int) key & keys.length - 1;
        while (newestLink[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void growTable() {
        long[] oldKeys = keys;
        int[] oldLinks = newestLink;
        keys = new long[2 * oldKeys.length];
        newestLink = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLinks[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                newestLink[slot] = oldLinks[i];
            }
        }
    }

    private void drop(long oldest) {
        List<Entry> kept = entries.stream()
                .filter(entry -> isSeen(entry) && entry.isCurrent(oldest, Long.MAX_VALUE))
                .toList();
        entries.clear();
        byId.clear();
        byStory.clear();
        keys = new long[LEAST_TABLE];
        newestLink = filled(LEAST_TABLE);
        keyCount = 0;
        links = 0;
        kept.forEach(this::add);
        dropAt = Math.max(LEAST_TABLE, 2 * kept.size());
    }

    private static int[] filled(int size) {
        int[] filled = new int[size];
        Arrays.fill(filled, NONE);
        return filled;
    }

    private static final class Entry {
        final long number;
        final long arrival;
        IndexedArticle article;
        /** Not removed, nor replaced by a later version. */
        boolean current = true;

        Entry(IndexedArticle article) {
            this.number = article.number();
            this.arrival = article.arrival();
            this.article = article;
        }

        boolean isCurrent(long from, long to) {
            return current && arrival >= from && arrival <= to;
        }
    }

    /** The articles of a story in the order of their numbers; those that have left it are dropped by the way. */
    private static final class StoryEntries {

        private final String story;
        private final List<Entry> entries = new ArrayList<>();

        StoryEntries(String story) {
            this.story = story;
        }

        void add(Entry entry) {
            int place = entries.size();
            while (place > 0 && entries.get(place - 1).number > entry.number) {
                place--;
            }
            entries.add(place, entry);
        }

        List<StoryMember> newest(long least, long from, long to, int limit) {
            while (!entries.isEmpty() && !isHere(entries.get(entries.size() - 1))) {
                entries.remove(entries.size() - 1);
            }
            var found = new ArrayList<StoryMember>();
            for (int i = entries.size() - 1; i >= 0 && found.size() < limit; i--) {
                Entry entry = entries.get(i);
                if (entry.number < least) {
                    break;
                }
                if (isHere(entry) && entry.isCurrent(from, to)) {
                    found.add(entry.article.member());
                }
            }
            Collections.reverse(found);
            return found;
        }

        /** Ids of those that have not left. */
        List<String> stay() {
            return entries.stream()
                    .filter(this::isHere)
                    .map(entry -> entry.article.member().articleId())
                    .toList();
        }

        private boolean isHere(Entry entry) {
            return entry.current && entry.article.member().story().equals(story);
        }
    }
}
