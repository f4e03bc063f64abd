package io.newswire.enrich.analysis;

import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.record.Language;
import java.util.List;

/**
 * Analyses documents: a pure function of the document, {@link #modelVersion()} and {@link #knowledgeVersion()}.
 * Immutable, and safe for use by several threads; making one compiles its knowledge, which takes up to a second.
 */
public final class Analyzer {
    private static final String MODEL_VERSION = "1";

    private final Knowledge knowledge;

    /** An analyser that knows what is given. */
    public Analyzer(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Analyses a document, whatever it holds, in time linear in its length and bounded memory; never throws. */
    public Analysis analyze(Document document) {
        return new Analysis(new Language("und", 0.0), List.of(), List.of(), Signature.EMPTY);
    }

    /** Version of code and models: changes whenever the same knowledge may give other results. */
    public String modelVersion() {
        return MODEL_VERSION;
    }

    /** Version of the knowledge: twelve hexadecimal digits, see {@link Knowledge#version()}. */
    public String knowledgeVersion() {
        return knowledge.version();
    }
}
