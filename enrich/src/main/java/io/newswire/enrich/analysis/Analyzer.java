package io.newswire.enrich.analysis;

import io.newswire.enrich.analysis.entities.EntityFinder;
import io.newswire.enrich.analysis.entities.Sport;
import io.newswire.enrich.analysis.gist.Gist;
import io.newswire.enrich.analysis.gist.GistFinder;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.language.LanguageIdentifier;
import io.newswire.enrich.analysis.language.LanguageTags;
import io.newswire.enrich.analysis.similarity.Shingles;
import io.newswire.enrich.analysis.similarity.Signature;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.enrich.analysis.topics.TopicClassifier;
import io.newswire.record.Entity;
import io.newswire.record.Language;
import io.newswire.record.Topic;
import io.newswire.schemas.MediaTopic;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Analyses documents: a pure function of the document, {@link #modelVersion()} and {@link #knowledgeVersion()}.
 * Immutable, and safe for use by several threads; making one loads the language model and compiles the knowledge, which
 * takes about two seconds.
 */
public final class Analyzer {
    /** What an analysis consists of, in order. */
    public enum Step {
        TOKENS,
        LANGUAGE,
        TOPICS,
        ENTITIES,
        GIST,
        SIGNATURE
    }

    private static final String MODEL_VERSION = "15";
    /** The concept of the media topics. */
    private static final String SOCCER = "medtop:20001065";

    private final String knowledgeVersion;
    private final LanguageIdentifier languages;
    private final EntityFinder entities;
    private final TopicClassifier topics;
    private final GistFinder gists;
    private final Shingles shingles = new Shingles();

    /** An analyser that knows what is given. */
    public Analyzer(Knowledge knowledge) {
        this(
                knowledge,
                new LanguageIdentifier(),
                new EntityFinder(knowledge),
                TopicClassifier.of(knowledge.rules()),
                new GistFinder());
    }

    private Analyzer(
            Knowledge knowledge,
            LanguageIdentifier languages,
            EntityFinder entities,
            TopicClassifier topics,
            GistFinder gists) {
        this.knowledgeVersion = knowledge.version();
        this.languages = languages;
        this.entities = entities;
        this.topics = topics;
        this.gists = gists;
    }

    /** An analyser with other knowledge that shares the models of this one: quickly made, for edits of knowledge. */
    public Analyzer with(Knowledge knowledge) {
        return new Analyzer(knowledge, languages, entities.with(knowledge), topics.with(knowledge.rules()), gists);
    }

    /**
     * Analyses a document, whatever it holds; never throws. Takes time linear in its length, and looks at the first
     * million code points of each field.
     */
    public Analysis analyze(Document document) {
        return analyze(document, step -> {});
    }

    /**
     * As {@link #analyze(Document)}, for one who wants to know where the time goes.
     *
     * @param done told of each step as soon as it is done, in the same order for all documents
     */
    public Analysis analyze(Document document, Consumer<Step> done) {
        Tokens headline = Tokens.of(document.headline());
        Tokens text = Tokens.of(document.text());
        done.accept(Step.TOKENS);
        Language language =
                languages.identify(orEmpty(document.headline()), orEmpty(document.text()), document.language());
        String primary = LanguageTags.primary(language.getTag());
        done.accept(Step.LANGUAGE);
        List<Topic> found = topics.classify(headline, text, primary);
        done.accept(Step.TOPICS);
        List<Entity> named = entities.find(headline, text, primary, sport(found));
        done.accept(Step.ENTITIES);
        Gist gist = gists.find(headline, text, primary);
        done.accept(Step.GIST);
        Signature signature = shingles.signature(text);
        done.accept(Step.SIGNATURE);
        return new Analysis(language, named, found, gist, signature);
    }

    /** Version of code and models: changes whenever the same knowledge may give other results. */
    public String modelVersion() {
        return MODEL_VERSION;
    }

    /** Version of the knowledge: twelve hexadecimal digits, see {@link Knowledge#version()}. */
    public String knowledgeVersion() {
        return knowledgeVersion;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Sport sport(List<Topic> topics) {
        if (isAbout(topics, SOCCER)) {
            return Sport.SOCCER;
        }
        return isAbout(topics, MediaTopic.SPORT.code()) ? Sport.ANY : Sport.NONE;
    }

    private static boolean isAbout(List<Topic> topics, String code) {
        return topics.stream().anyMatch(topic -> topic.getCode().equals(code));
    }
}
