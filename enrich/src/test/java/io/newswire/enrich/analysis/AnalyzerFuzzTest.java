package io.newswire.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.text.FuzzedText;

/**
 * Fuzz tests run over the files in their {@code ...Inputs} folder: texts that we wrote, and inputs that once broke something.
 * With {@code JAZZER_FUZZ} set, one of them makes up inputs of its own (here for five minutes) until one breaks it, and puts
 * that into the folder:
 *
 * <pre>{@code
 * JAZZER_FUZZ=1 JAZZER_MAX_DURATION=5m mvn -pl enrich -am test -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dtest='AnalyzerFuzzTest#an_analysis_tells_what_the_document_holds'
 * }</pre>
 */
class AnalyzerFuzzTest {
    private static final Analyzer ANALYZER = new Analyzer(Knowledge.builtIn());

    /** The first line is the language as stated, the second the headline, the rest is the text. */
    @FuzzTest
    void an_analysis_tells_what_the_document_holds(byte[] bytes) {
        String[] parts = FuzzedText.of(bytes).split("\n", 3);
        Document document =
                new Document(parts.length > 1 ? parts[1] : null, parts.length > 2 ? parts[2] : null, parts[0]);

        Analysis analysis = ANALYZER.analyze(document);

        new AnalysisCheck(document).check(analysis);
        assertThat(ANALYZER.analyze(document)).isEqualTo(analysis);
    }
}
