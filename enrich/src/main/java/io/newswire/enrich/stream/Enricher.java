package io.newswire.enrich.stream;

import io.newswire.enrich.analysis.Analysis;
import io.newswire.enrich.analysis.Analyzer;
import io.newswire.enrich.analysis.Document;
import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.enrich.analysis.text.PlainText;
import io.newswire.enrich.state.ArticleState;
import io.newswire.record.EnrichedArticle;
import io.newswire.record.Enrichment;
import io.newswire.record.Language;
import io.newswire.record.PubStatus;
import io.newswire.record.RawArticle;
import org.jspecify.annotations.Nullable;

/** Makes the enriched article of a raw one: a pure function of the article, its state and the analyser. */
final class Enricher {

    private static final Language UNDETERMINED = new Language("und", 0.0);

    private final Analyzer analyzer;
    private final String run;

    Enricher(Analyzer analyzer, String run) {
        this.analyzer = analyzer;
        this.run = run;
    }

    AnalysedArticle enrich(Versioned<RawArticle> version) {
        RawArticle raw = version.value();
        return raw.getPubStatus() == PubStatus.canceled
                ? canceled(raw, version.state())
                : analysed(raw, version.state());
    }

    /** Who it was, and that it is no more. */
    private AnalysedArticle canceled(RawArticle raw, ArticleState state) {
        EnrichedArticle article = EnrichedArticle.newBuilder()
                .setId(raw.getId())
                .setVersion(state.getVersion())
                .setPubStatus(PubStatus.canceled)
                .setUri(raw.getUri())
                .setSource(raw.getSource())
                .setPublished(Dates.published(raw))
                .setUpdated(Dates.updated(raw))
                .setFetched(raw.getFetched())
                .setFirstCreated(state.getFirstCreated())
                .setLanguage(UNDETERMINED)
                .setEnrichment(enrichment())
                .build();
        return new AnalysedArticle(article, Signature.EMPTY);
    }

    private AnalysedArticle analysed(RawArticle raw, ArticleState state) {
        @Nullable String text = text(raw);
        Analysis analysis = analyzer.analyze(new Document(raw.getHeadline(), text, raw.getLanguage()));
        EnrichedArticle article = given(raw)
                .setText(text)
                .setVersion(state.getVersion())
                .setFirstCreated(state.getFirstCreated())
                .setLanguage(analysis.language())
                .setEntities(analysis.entities())
                .setTopics(analysis.topics())
                .setGist(analysis.gist().sentences())
                .setKeyPhrases(analysis.gist().keyPhrases())
                .setEnrichment(enrichment())
                .build();
        return new AnalysedArticle(article, analysis.signature());
    }

    private static EnrichedArticle.Builder given(RawArticle raw) {
        return EnrichedArticle.newBuilder()
                .setId(raw.getId())
                .setPubStatus(raw.getPubStatus())
                .setUri(raw.getUri())
                .setSource(raw.getSource())
                .setHeadline(raw.getHeadline())
                .setByline(raw.getByline())
                .setSummary(raw.getSummary())
                .setPublished(Dates.published(raw))
                .setUpdated(Dates.updated(raw))
                .setFetched(raw.getFetched())
                .setEmbargoedUntil(raw.getEmbargoedUntil())
                .setExpires(raw.getExpires())
                .setTopicsGiven(raw.getTopicsGiven())
                .setMedia(raw.getMedia())
                .setRightsInfo(raw.getRightsInfo())
                .setTruncated(raw.getTruncated())
                .setPaywall(raw.getPaywall())
                .setTextQuality(raw.getTextQuality());
    }

    /** The body; where there is none, what the source says in its place. */
    private static @Nullable String text(RawArticle raw) {
        if (!isBlank(raw.getText())) {
            return raw.getText();
        }
        @Nullable String body = raw.getMarkup() == null ? null : PlainText.ofMarkup(raw.getMarkup());
        return !isBlank(body) ? body : isBlank(raw.getSummary()) ? null : raw.getSummary();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Enrichment enrichment() {
        return new Enrichment(analyzer.modelVersion(), analyzer.knowledgeVersion(), run);
    }
}
