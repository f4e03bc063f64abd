package io.newswire.bench.names;

import java.util.Locale;
import java.util.Set;

/**
 * A word of a sentence of GUM.
 *
 * @param tag part of speech
 * @param head number of the word that it depends on, from one; zero for none
 * @param relation to its head
 * @param notes more about it, among them the phrases that start or end at it
 * @param joined whether no blank follows it
 */
record Word(String form, String tag, int head, String relation, String notes, boolean joined) {
    private static final Set<String> TITLES = Set.of("""
            administrator admiral ambassador attorney captain chair chairman chairwoman chancellor chief colonel
            commissioner congressman congresswoman councillor democrat deputy detective director dr dr. father
            former general gov gov. governor inspector judge justice king lady lieutenant lord lt. major mayor
            minister mp mr mr. mrs mrs. ms. officer pope president prime prince prof. professor queen rep rep.
            representative republican reverend secretary sen sen. senator sergeant sgt. sheriff sir sister
            spokesman spokesperson spokeswoman state undersecretary
            """.strip().split("\\s+", -1));
    /** What joins the parts of a name. */
    private static final Set<String> SMALL =
            Set.of("of", "de", "and", "for", "the", "&", "on", "-", "'s", "von", "van");

    boolean isProper() {
        return tag.startsWith("NNP") || (tag.equals("FW") && startsUpper());
    }

    boolean isTitle() {
        return TITLES.contains(form.toLowerCase(Locale.ROOT));
    }

    boolean isOwnName() {
        return isProper() && !isTitle();
    }

    /** Whether it belongs to a name beside it. */
    boolean isPart(boolean person) {
        boolean common = tag.startsWith("JJ") || tag.startsWith("NN");
        return isProper() || form.equals("-") || (startsUpper() && common && !person);
    }

    boolean isSmall() {
        return SMALL.contains(form.toLowerCase(Locale.ROOT));
    }

    /** The phrases that start or end at it, as GUM writes them. */
    String phrases() {
        for (String note : notes.split("\\|", -1)) {
            if (note.startsWith("Entity=")) {
                return note.substring("Entity=".length());
            }
        }
        return "";
    }

    private boolean startsUpper() {
        return Character.isUpperCase(form.charAt(0));
    }
}
