package io.newswire.enrich.analysis.gist;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.text.Tokens;
import org.junit.jupiter.api.Test;

class GistFinderTest {
    private static final String TEXT = """
            The river authority in Lagos opened the flood gates on Monday after two days of rain.

            "Nobody was hurt," said Ada Bello, who runs the market by the bridge. She has sold fish there for years.

            Engineers of the river authority said that the flood gates would stay open until the rain stops. Buses were late.

            Schools will stay closed until Wednesday, since no school bus can cross the old bridge. The weather is to improve.
            """;

    private final GistFinder finder = new GistFinder();

    @Test
    void two_sentences_that_say_most_are_told_in_their_order_as_written() {
        assertThat(gist("Flood gates opened in Lagos", TEXT).sentences())
                .isEqualTo("The river authority in Lagos opened the flood gates on Monday after two days of rain."
                        + " Schools will stay closed until Wednesday, since no school bus can cross the old bridge.");
    }

    @Test
    void phrases_that_come_back_are_told_once_and_as_they_are_written() {
        assertThat(gist("Flood gates opened in Lagos", TEXT).keyPhrases())
                .startsWith("flood gates", "river authority")
                .doesNotHaveDuplicates()
                .noneMatch(phrase -> phrase.equals("gates") || phrase.equals("said"));
    }

    @Test
    void forms_of_a_word_are_one() {
        assertThat(gist(null, "A new ferry line was opened. Both ferry lines are full. Ferry lines cost much.")
                        .keyPhrases())
                .first()
                .isEqualTo("ferry line");
    }

    @Test
    void a_short_text_has_key_phrases_too() {
        assertThat(gist(
                                "Dam above Mwanza closed for repairs",
                                "The dam above Mwanza was closed for urgent repairs after a safety inspector found cracks.")
                        .keyPhrases())
                .containsExactly("urgent repairs", "dam", "Mwanza");
    }

    @Test
    void verbs_numbers_and_measures_are_no_key_phrases() {
        assertThat(gist(
                                "Council sells ferry",
                                "On Monday the council sold the ferry. In June the council bought 12 trams for 30 million euros,"
                                        + " and the ferry crew grew by 14 percent.")
                        .keyPhrases())
                .containsExactly("council", "ferry crew");
    }

    @Test
    void a_word_without_end_is_no_key_phrase() {
        assertThat(gist("Ferry", "The " + "ferry".repeat(100_000) + " of the ferry line was late.")
                        .keyPhrases())
                .containsExactly("ferry line");
    }

    @Test
    void who_bears_a_name_is_no_part_of_it() {
        assertThat(gist(null, "A letter of former minister Ada Bello was read. The answer of Ada Bello was not.")
                        .keyPhrases())
                .first()
                .isEqualTo("Ada Bello");
    }

    @Test
    void quotation_marks_stay_with_their_sentence() {
        String quoted =
                "\u201cThe harbour needs a new harbour wall and soon,\u201d the harbour master told the council."
                        + " \u201cWe have the money for the harbour wall now,\u201d said the mayor on the quay."
                        + " \"It is late.\" Nothing else was said at all that day.";

        assertThat(gist(null, quoted).sentences()).isNull();
        assertThat(gist(null, quoted + " Boats left the old quay before dark that day.")
                        .sentences())
                .startsWith(
                        "\u201cThe harbour needs a new harbour wall and soon,\u201d the harbour master told the council."
                                + " \u201cWe have the money");
    }

    @Test
    void a_million_quotation_marks_and_a_headline_without_end_do_no_harm() {
        String marks = "\"".repeat(1_000_000);

        assertThat(gist("gate ".repeat(100_000), TEXT + " " + marks + TEXT + marks + " " + TEXT)
                        .sentences())
                .contains("river authority");
        assertThat(Tokens.of(marks + "Rain fell.").sentence(0)).endsWith("Rain fell.");
    }

    @Test
    void a_short_text_is_its_own_gist() {
        assertThat(gist("Rain", "It will rain on the coast on Sunday. The rain will stop on Monday evening."))
                .extracting(Gist::sentences)
                .isNull();
        assertThat(gist(null, "")).isEqualTo(Gist.NONE);
    }

    @Test
    void nothing_is_told_in_a_language_whose_common_words_are_not_known() {
        assertThat(finder.find(Tokens.of("Flut"), Tokens.of(TEXT), "de")).isEqualTo(Gist.NONE);
    }

    private Gist gist(String headline, String text) {
        return finder.find(Tokens.of(headline), Tokens.of(text), "en");
    }
}
