package io.newswire.enrich.stories;

import java.util.Arrays;

/** The articles that share keys with one article, each once: how many keys, how many of them of entities, and what they are worth. */
final class SharedKeys {

    /** One more than the place of the article whose index falls here; 0 where none does. */
    private final int[] table;

    private int[] indexes = new int[64];
    private int[] keys = new int[64];
    private int[] entities = new int[64];
    private double[] weights = new double[64];
    private int size;

    /** @param most articles there can be */
    SharedKeys(int most) {
        this.table = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
    }

    /** Notes that an article shares a key, which need be worth nothing. */
    void add(int index, double weight, boolean isEntity) {
        int place = place(index);
        keys[place]++;
        entities[place] += isEntity ? 1 : 0;
        weights[place] += weight;
    }

    /** Of indexes, neighbours differ in the last bits. */
    private int place(int index) {
        int slot = index & table.length - 1;
        while (table[slot] != 0 && indexes[table[slot] - 1] != index) {
            slot = slot + 1 & table.length - 1;
        }
        if (table[slot] == 0) {
            if (size == indexes.length) {
                grow();
            }
            indexes[size] = index;
            table[slot] = ++size;
        }
        return table[slot] - 1;
    }

    private void grow() {
        indexes = Arrays.copyOf(indexes, 2 * size);
        keys = Arrays.copyOf(keys, 2 * size);
        entities = Arrays.copyOf(entities, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
    }

    /** How many articles there are, with places in the order in which they were found first. */
    int size() {
        return size;
    }

    /** The index of the article at a place. */
    int index(int place) {
        return indexes[place];
    }

    int keys(int place) {
        return keys[place];
    }

    int entities(int place) {
        return entities[place];
    }

    double weight(int place) {
        return weights[place];
    }
}
