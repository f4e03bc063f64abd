package io.newswire.enrich.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.TopicRule;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final String TEXT = "The oil minister said that prices of crude would fall. The strike went on.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    oil                               | 1
                    oil crude                         | 2
                    oil OR crude OR gas               | 2
                    oil^3 gas^4                       | 3
                    oil AND crude                     | 2
                    oil AND gas                       | 0
                    oil AND gas OR strike             | 1
                    (oil AND crude)^2                 | 4
                    (oil AND crude^3)^2 strike        | 9
                    (oil OR gas) AND (crude OR coal)  | 2
                    +oil crude                        | 2
                    +gas crude                        | 0
                    oil NOT strike                    | 0
                    oil NOT gas                       | 1
                    oil AND NOT strike                | 0
                    strike (oil AND NOT crude)        | 1
                    oil -strike                       | 0
                    oil^3 -strike                     | 2
                    oil^3 -(strike crude)             | 1
                    "crude would"                     | 1
                    "would crude"                     | 0
                    "crude oil"~6                     | 1
                    "oil crude"~5                     | 1
                    "oil crude"~4                     | 0
                    "oil pric* crude"~5               | 1
                    "fall strike"~1                   | 1
                    strik*^2                          | 2
                    (((oil)))                         | 1
                    NOT oil                           | 0
                    -oil                              | 0
                    """)
    void a_query_scores_what_it_says(String query, double score) {
        assertThat(score(query, TEXT)).isEqualTo(score, within(1e-9));
    }

    @Test
    void what_is_near_counts_as_often_as_it_is_found() {
        assertThat(score("\"oil price\"~3", "The price of oil. An oil price. Oil, and a very much higher price."))
                .isEqualTo(1 + Math.log(2), within(1e-9));
    }

    @Test
    void words_of_headline_and_text_are_not_near_each_other() {
        RuleBook rules = rules("\"oil price\"~50");

        Hits hits = rules.hits(Tokens.of("Oil"), Tokens.of("Price"));

        assertThat(rules.scores(hits)).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AND",
                "OR",
                "NOT",
                "AND AND",
                "sense AND",
                "AND sense",
                "sense OR",
                "NOT NOT NOT",
                "(",
                ")",
                "()",
                "(()",
                "())",
                "(sense",
                "sense)",
                ")(",
                "(NOT )",
                "(sense AND )",
                "( AND sense )",
                "+",
                "+ -",
                "+-sense",
                "\"sense\"~",
                "\"sense\"~99999999999",
                "\"\"~3",
                "\"* *\"~3",
                "~3",
                "(sense)^",
                "(sense)^x",
                "(sense)^-1",
                "()^2",
                "@",
                "@fr(sense)",
                "\u0000",
                "\uD800(",
                "sense^^2"
            })
    void what_makes_no_sense_leaves_the_rest_as_it_is(String nonsense) {
        assertThat(score("sense^9 " + nonsense, "It makes it.")).isZero();
        assertThat(score("(makes)^9 " + nonsense, "It makes it.")).isGreaterThanOrEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AND oil             | AND has nothing before it
                    oil AND             | AND has nothing behind it
                    (oil OR)            | OR has nothing behind it
                    oil NOT             | NOT has nothing behind it
                    (oil                | '(' is never closed
                    oil)                | ')' closes nothing
                    ()                  | a group has nothing in it
                    oil^eleven          | a weight is a number from 0 to 10
                    (oil gas)^11        | a weight is a number from 0 to 10
                    oil ^3              | '^' means nothing where it stands
                    "oil                | a quote is never closed
                    "oil price"~        | '~' has no number of words from 0 to 50
                    "oil price"~51      | '~' has no number of words from 0 to 50
                    "oil pric*"         | '*' in quotes means nothing without ~
                    oi*                 | 'oi*' is no start of words: give it 3 letters
                    oil~2               | 'oil~2' is no word
                    title:oil           | 'title:oil' is no word
                    o*l                 | 'o*l' is no word
                    oil && gas          | '&&' is no word
                    oil ...             | '...' has no letters or digits
                    "a b c d e f g h i j k" | has more than ten words
                    @english oil        | '@english' is no language
                    """)
    void what_makes_no_sense_is_told_with_what_to_do(String query, String what) {
        assertThat(QueryCheck.problems("\n\n" + query)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.what()).contains(": ");
        });
        assertThat(QueryCheck.problems(query).get(0).what()).contains(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "oil^2.5 -gas^0 +crude",
                "(oil AND NOT gas)^3 OR \"crude price\" \"oil pric*\"~5",
                "@fr pétrole* @* oil",
                "o'clock A&E co-op 9/11"
            })
    void what_makes_sense_has_no_problems(String query) {
        assertThat(QueryCheck.problems(query)).isEmpty();
    }

    @Test
    void problems_of_a_huge_query_are_few_and_short() {
        assertThat(QueryCheck.problems("!".repeat(1_000_000) + " x*".repeat(10_000)))
                .hasSize(20)
                .allSatisfy(problem -> assertThat(problem.what()).hasSizeLessThan(200));
    }

    @Test
    void thousands_of_clauses_and_brackets_take_bounded_time() {
        String words = IntStream.range(0, 100_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" AND "));
        String brackets = "(".repeat(100_000) + "oil" + ")".repeat(100_000);
        String near = "\"oil oil oil oil oil oil oil oil oil oil\"~50 ".repeat(2_000);
        String text = "oil ".repeat(20_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(score(words, text)).isZero();
            assertThat(score(brackets, text)).isPositive();
            assertThat(score(near, text)).isPositive();
        });
    }

    @Test
    void any_noise_is_a_query() {
        Random random = new Random(5);
        String signs = "()+-~^\"* @ANDORNOT oil2";
        for (int i = 0; i < 5_000; i++) {
            String noise = random.ints(random.nextInt(40), 0, signs.length())
                    .mapToObj(at -> signs.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThat(score(noise, TEXT)).as(noise).isBetween(0.0, 1e9);
        }
    }

    private static double score(String query, String text) {
        RuleBook rules = rules(query);
        return rules.scores(rules.hits(Tokens.of(null), Tokens.of(text)))[0];
    }

    private static RuleBook rules(String query) {
        return new RuleBook(List.of(new TopicRule("medtop:1", "One", query)), "en");
    }
}
