package io.newswire.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.knowledge.Knowledge;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text that nobody writes takes an analyser bounded time and memory, and has right offsets. */
class HostileTextTest {
    private static final Analyzer ANALYZER = new Analyzer(Knowledge.builtIn());
    private static final int MILLION = 1_000_000;

    /** What is repeated. */
    private enum Piece {
        LETTERS("x"),
        CAPITALS("B"),
        CAPITALS_ALONE("A "),
        LONG_COMPATIBILITY_FORMS("\uFDFA"),
        NAMES("Canada "),
        NAMES_OF_PERSONS("Dr. Maria O'Brien-Fox "),
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
        COMMAS("Paris, "),
        BLANKS(" \n"),
        PARAGRAPHS("Canada\n\n"),
        MARKUP("<div><a href=\""),
        SHORT_SENTENCES("The minister flew to Canada. ");

        private final String piece;

        Piece(String piece) {
            this.piece = piece;
        }

        String text(int length) {
            return "a" + piece.repeat(length / piece.length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_million_of_one_thing_takes_linear_time(Piece piece) {
        long few = nanosToAnalyze(piece.text(MILLION / 8));

        long many = nanosToAnalyze(piece.text(MILLION));

        // Quadratic time would be 64 times as much.
        assertThat(many).isLessThan(32 * few);
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
