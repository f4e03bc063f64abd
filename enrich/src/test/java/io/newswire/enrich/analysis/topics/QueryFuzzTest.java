package io.newswire.enrich.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.enrich.analysis.text.FuzzedText;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.TopicRule;
import java.util.List;

class QueryFuzzTest {
    private static final Tokens HEADLINE = Tokens.of("Oil price");
    private static final Tokens TEXT = Tokens.of("The oil minister said that prices of crude would fall. A strike.");

    @FuzzTest
    void what_makes_no_sense_in_a_query_is_told_with_its_line(byte[] bytes) {
        String query = FuzzedText.of(bytes);
        long lines = query.chars().filter(c -> c == '\n').count() + 1;

        assertThat(QueryCheck.problems(query)).hasSizeLessThanOrEqualTo(20).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, (int) lines);
            assertThat(problem.what()).contains(": ").hasSizeLessThan(200);
        });
    }

    @FuzzTest
    void any_query_scores_something_or_nothing(byte[] bytes) {
        RuleBook rules = new RuleBook(List.of(new TopicRule("medtop:1", "One", FuzzedText.of(bytes))), "en");
        Hits hits = rules.hits(HEADLINE, TEXT);
        Evidence evidence = new Evidence(hits, Wording.NONE);

        double score = rules.scores(hits)[0];
        rules.explain(hits, new Evidence[] {evidence});

        assertThat(score).isBetween(0.0, 1e9);
        assertThat(evidence.words())
                .allSatisfy(word -> assertThat(TEXT.written(0, TEXT.size() - 1) + "\nOil price")
                        .contains(word));
    }
}
