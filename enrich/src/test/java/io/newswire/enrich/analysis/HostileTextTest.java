package io.newswire.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.knowledge.Knowledge;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text that nobody writes takes an analyser bounded time and memory, and has right offsets. */
@Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final Analyzer ANALYZER = new Analyzer(Knowledge.builtIn());
    private static final int MILLION = 1_000_000;

    /** What is repeated; # stands for a name, each time another one. */
    private enum Piece {
        LETTERS("x"),
        CAPITALS("B"),
        CAPITALS_ALONE("A "),
        LONG_COMPATIBILITY_FORMS("\uFDFA"),
        NAMES("Canada "),
        STARTS_OF_NAMES("Bosnia and "),
        INITIALS("J."),
        LONE_SURROGATES("\uD83D \uDE00Canada\uD83D"),
        COMBINING_MARKS("\u0301"),
        ZERO_WIDTH("\u200B\u200D\u2060\uFEFF"),
        RIGHT_TO_LEFT("\u202Eقطر \u202Cישראל "),
        IDEOGRAPHS("東京"),
        ADDRESS("https://x/a@b"),
        DIGITS("7"),
        NUMBERS("1,234.5 "),
        QUOTATION_MARKS("\""),
        OPENING_QUOTATION_MARKS("\u201C\u2018"),
        QUOTED_NAMES("\"Canada\" "),
        HYPHENS("-"),
        HYPHENATED("Baden-"),
        APOSTROPHES("O'"),
        FULL_STOPS("."),
        AMPERSANDS("A&"),
        BLANKS(" \n"),
        PARAGRAPHS("Canada\n\n"),
        MARKUP("<div><a href=\""),
        OTHER_NAMES("# "),
        OTHER_PERSONS("Maria #, "),
        NAMESAKES("# Smith, "),
        NAMES_OF_MANY_WORDS("# Mr. # of # "),
        STATES("Houston, TX, "),
        COMPANY_FORMS("Inc "),
        OTHER_COMPANIES("# Global, Inc. "),
        OTHER_TEAMS("# beat # in a match, "),
        OTHER_STORMS("Hurricane # "),
        ACRONYMS("the Global # Council, GZC, "),
        OTHER_PARAGRAPHS("Smith met # # in Paris.\n\n");

        private final String piece;

        Piece(String piece) {
            this.piece = piece;
        }

        String text(String start, int length) {
            StringBuilder text = new StringBuilder(start);
            for (int i = 0; text.length() < length; i++) {
                text.append(piece.replace("#", name(i)));
            }
            return text.toString();
        }

        private static String name(int number) {
            StringBuilder name = new StringBuilder("Z");
            for (int rest = number; rest > 0; rest /= 26) {
                name.append((char) ('a' + rest % 26));
            }
            return name.toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_million_of_one_thing_in_english_takes_linear_time(Piece piece) {
        takesLinearTime("The minister said on Monday that the talks with the government would go on. ", piece);
    }

    @ParameterizedTest
    @EnumSource(names = {"LETTERS", "NAMES", "OTHER_NAMES", "IDEOGRAPHS", "RIGHT_TO_LEFT"})
    void a_million_of_one_thing_in_another_language_takes_linear_time(Piece piece) {
        takesLinearTime("Der Minister sagte am Montag, dass die Gespräche mit der Regierung weitergehen. ", piece);
    }

    /** Quadratic time would be 64 times as much; when the virtual machine compiles code anew meanwhile, it is tried again. */
    private static void takesLinearTime(String start, Piece piece) {
        assertThat(IntStream.range(0, 3))
                .anyMatch(i -> 24 * nanosToAnalyze(piece.text(start, MILLION / 8))
                        > nanosToAnalyze(piece.text(start, MILLION)));
    }

    @Test
    void of_fifty_megabytes_the_start_is_read() {
        nanosToAnalyze("The minister flew to Canada on Monday. ".repeat(50 * MILLION / 39));
    }

    @Test
    void noise_is_text() {
        StringBuilder noise = new StringBuilder();
        new Random(7).ints(MILLION, 0, 0x10000).forEach(c -> noise.append((char) c));

        nanosToAnalyze(noise.toString());
    }

    /** Time of the processor, since the machine may have other work; what the analysis tells is checked. */
    private static long nanosToAnalyze(String text) {
        Document document = new Document(text, text, "en");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        Analysis analysis = ANALYZER.analyze(document);

        long time = threads.getCurrentThreadCpuTime() - start;
        new AnalysisCheck(document).check(analysis);
        return time;
    }
}
