package io.newswire.enrich.analysis.text;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Tells whether a word starts a sentence, as it is read: after a new paragraph or a mark of the end, where it is written
 * as the first word of a sentence is. A period after an initial, a short number, or an abbreviation ends one only before a
 * word that often starts sentences; one after a title, such as Dr, never does. What follows a dateline is a sentence too.
 */
final class SentenceStart {
    /** They stand before a name. */
    private static final long[] TITLES = hashes("""
            mr mrs ms mx dr prof rev fr hon st ste mt ft gen lt col maj capt cpt cmdr adm sgt cpl pvt sen rep gov pres
            supt insp det hr dott sig mgr msgr ven dir gral lic ing sra sres nr vs
            """);

    private static final long[] ABBREVIATIONS = hashes("""
            jr sr co corp inc ltd plc llc bros etc al no nos vol fig ed eds est dept univ assn ave blvd rd pp approx ca
            jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
            ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
            tenn tex va vt wash wis wyo am pm bzw usw ggf bspw inkl evtl mio mrd abs tel env art cf
            """);

    /** The commonest first words that are seldom part of a name. */
    private static final long[] FIRST_WORDS = hashes("""
            the a an he she it they we you i this that these those there here his her its their our my
            in on at by to from with for of as if when while after before since until during because although though
            but and or so yet still also however meanwhile then now later once only even not no some many most all both
            each several other another according yesterday one two three what who where why how which is are was were did does do has have
            had will would could should can may
            der die das ein eine er es sie wir im am bei nach seit und aber doch auch wie was
            le les un une il elle ils elles ce cette ces dans en au aux pour mais et selon apres avec
            el los las una lo este esta estos en segun pero y tras por con
            o os um uma ele ela eles mas gli una nel nella ma il per anche
            """);

    private static final int DATELINE_SENTENCES = 3;
    private static final int DATELINE_WORDS = 8;

    private int sentences;
    private int words;
    private boolean capitals;

    /**
     * Tells of the next word of a text.
     *
     * @param shape its flags
     * @param hash of its folded form
     * @param gap before it
     * @param before hash of the word before it; any number before the first one
     * @param marked whether the word before it is an initial or a short number
     */
    boolean starts(int shape, long hash, Gap gap, long before, boolean marked) {
        boolean starts = sentences == 0
                || switch (gap.stop()) {
                    case CERTAIN -> true;
                    case MARK -> isWrittenAsFirst(shape);
                    case PERIOD -> isWrittenAsFirst(shape) && ends(before, marked, hash);
                    case NONE -> endsDateline(shape, gap);
                };
        if (starts) {
            sentences++;
            words = 0;
            capitals = (shape & Tokens.ALL_UPPER) != 0 && (sentences == 1 || gap.isParagraph());
        }
        words++;
        return starts;
    }

    /** Told of the next word in place of {@link #starts}, where no mark stands before it. */
    void goesOn() {
        words++;
    }

    private static boolean isWrittenAsFirst(int shape) {
        return (shape & Tokens.CASED) == 0 || (shape & Tokens.UPPER_START) != 0;
    }

    private static boolean ends(long word, boolean marked, long next) {
        if (contains(TITLES, word)) {
            return false;
        }
        return !(marked || contains(ABBREVIATIONS, word)) || contains(FIRST_WORDS, next);
    }

    private boolean endsDateline(int shape, Gap gap) {
        return gap.isDash()
                && capitals
                && sentences <= DATELINE_SENTENCES
                && words <= DATELINE_WORDS
                && (shape & Tokens.UPPER_START) != 0;
    }

    private static boolean contains(long[] sorted, long hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    private static long[] hashes(String words) {
        return Stream.of(words.strip().split("\\s+"))
                .mapToLong(Tokenizer::hash)
                .sorted()
                .toArray();
    }
}
