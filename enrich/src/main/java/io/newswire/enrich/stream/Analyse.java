package io.newswire.enrich.stream;

import io.newswire.enrich.analysis.Analyzer;
import io.newswire.record.RawArticle;
import io.newswire.schemas.Topics;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Adds what the analysis finds. The last step that can fail on an article's account. */
final class Analyse extends ContextualFixedKeyProcessor<String, Versioned<RawArticle>, Versioned<AnalysedArticle>> {

    /** What the record's key, headers and batch take beside its value. */
    private static final int OVERHEAD_BYTES = 64 * 1024;

    private final Supplier<Analyzer> analyzer;
    private final String run;

    Analyse(Supplier<Analyzer> analyzer, String run) {
        this.analyzer = analyzer;
        this.run = run;
    }

    @Override
    public void process(FixedKeyRecord<String, Versioned<RawArticle>> record) {
        Versioned<RawArticle> version = record.value();
        AnalysedArticle analysed = new Enricher(analyzer.get(), run).enrich(version);
        requireSendable(analysed);
        context().forward(record.withValue(new Versioned<>(version.state(), analysed)));
    }

    /** A record that the producer refuses as too large would abort its transaction, again and again. */
    private static void requireSendable(AnalysedArticle analysed) {
        long size = EncodedSize.of(analysed.article());
        if (size > Topics.MAX_RECORD_BYTES - OVERHEAD_BYTES) {
            throw new InvalidArticleException("article '" + analysed.article().getId() + "' takes " + size
                    + " bytes once enriched, more than a topic takes (" + Topics.MAX_RECORD_BYTES + ")");
        }
    }
}
