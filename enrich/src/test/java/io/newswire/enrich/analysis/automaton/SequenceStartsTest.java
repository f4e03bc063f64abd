package io.newswire.enrich.analysis.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.text.Tokens;
import org.junit.jupiter.api.Test;

class SequenceStartsTest {
    private final SequenceStarts starts = new SequenceStarts(16);

    @Test
    void finds_where_one_word_or_the_first_two_of_more_stand() {
        starts.add(Tokens.of("Marlow"));
        starts.add(Tokens.of("Port of Marlow"));

        Tokens text = Tokens.of("The port of Dale is no port in Marlow");

        assertThat(starts.mayBeAt(text, 1)).isTrue();
        assertThat(starts.mayBeAt(text, 6)).isFalse();
        assertThat(starts.mayBeAt(text, 8)).isTrue();
    }

    @Test
    void a_longer_sequence_does_not_start_at_the_last_word() {
        starts.add(Tokens.of("Port of Marlow"));

        assertThat(starts.mayBeAt(Tokens.of("the port"), 1)).isFalse();
    }
}
