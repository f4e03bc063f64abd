package io.newswire.enrich.stories;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final List<Entry> entries = new ArrayList<>();
    private long nextNumber;
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

    /** What an article is compared by; null for one that is not here. */
    public @Nullable StoryTraits traits(String articleId) {
        Entry entry = byId.get(articleId);
        return entry == null ? null : entry.traits;
    }

    /**
     * Puts an article, in the place of an earlier version of it.
     *
     * @param number its number, higher than all before
     * @param arrival when it arrived, in milliseconds since 1970
     * @param oldest arrival before which no article will be asked for again
     */
    public void put(StoryMember member, StoryTraits traits, long number, long arrival, long oldest) {
        nextNumber = number + 1;
        remove(member.articleId());
        if (entries.size() >= dropAt) {
            drop(oldest);
        }
        add(new Entry(member, traits, number, arrival));
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
    public List<StoryMember> newest(long key, long from, long to, int limit) {
        var found = new ArrayList<StoryMember>();
        for (int link = newestLink[slot(key)]; link != NONE && found.size() < limit; link = olderLink[link]) {
            Entry entry = entries.get(linkedEntry[link]);
            if (entry.number < nextNumber - SEEN) {
                break;
            }
            if (entry.arrival >= from && entry.arrival <= to && entry.current) {
                found.add(entry.member);
            }
        }
        return found;
    }

    private void add(Entry entry) {
        byId.put(entry.member.articleId(), entry);
        entries.add(entry);
        for (long term : entry.traits.terms()) {
            link(term);
        }
        for (long band : SignatureBands.of(entry.traits.signature())) {
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
                .filter(entry -> entry.arrival >= oldest && entry.number >= nextNumber - SEEN && entry.current)
                .toList();
        entries.clear();
        byId.clear();
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
        final StoryMember member;
        final StoryTraits traits;
        final long number;
        final long arrival;
        /** Not removed, nor replaced by a later version. */
        boolean current = true;

        Entry(StoryMember member, StoryTraits traits, long number, long arrival) {
            this.member = member;
            this.traits = traits;
            this.number = number;
            this.arrival = arrival;
        }
    }
}
