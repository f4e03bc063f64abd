package io.newswire.enrich.analysis.entities;

/**
 * What is known of words beside names.
 *
 * @param ordinary words of everyday language that are also names, such as reading, nice and target
 * @param neighbours words that stand with a capital beside a name without being part of it: titles, days, directions, and
 *     words that start sentences
 * @param givenNames first names of people
 * @param placeWords words in front of which a place is likely
 */
record Lexicon(WordList ordinary, WordList neighbours, WordList givenNames, WordList placeWords) {
    static Lexicon read() {
        return new Lexicon(
                WordList.read("ordinary-words.txt"),
                WordList.read("neighbour-words.txt"),
                WordList.read("given-names.txt.gz"),
                WordList.read("place-words.txt"));
    }
}
