package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Entity;
import io.newswire.record.Field;
import java.util.List;
import java.util.Set;

/**
 * Finds the entities of a document: in English by a tagger that has learned what names look like, in other languages by
 * the gazetteer alone. Immutable, and safe for several threads.
 */
public final class EntityFinder {
    private static final String TAGGED_LANGUAGE = "en";

    private final Lexicon lexicon;
    private final Tagger tagger;
    private final TaggedFinder tagged;
    private final GazetteerFinder others;

    /** A finder of the things that are known, and of names in English. */
    public EntityFinder(Knowledge knowledge) {
        this(knowledge, TaggerModel.builtIn());
    }

    /** The same with another model: for those who train one. */
    public EntityFinder(Knowledge knowledge, TaggerModel model) {
        this(knowledge, Lexicon.read(), new Tagger(model));
    }

    private EntityFinder(Knowledge knowledge, Lexicon lexicon, Tagger tagger) {
        this.lexicon = lexicon;
        this.tagger = tagger;
        Gazetteer gazetteer = new Gazetteer(knowledge.entries());
        ImportedNames imported = knowledge
                .imported()
                .map(file -> new ImportedNames(file, knowledge))
                .orElse(null);
        Matcher matcher = new Matcher(gazetteer, lexicon, imported);
        this.others = new GazetteerFinder(matcher, lexicon);
        this.tagged = new TaggedFinder(
                tagger,
                lexicon,
                new GazetteerMarks(gazetteer, lexicon),
                matcher,
                new States(knowledge.entries(), matcher),
                new Matcher(new Gazetteer(knowledge.edited()), lexicon, null),
                Set.copyOf(knowledge.edited()));
    }

    /** A finder with other knowledge that shares the model and the word lists of this one. */
    public EntityFinder with(Knowledge knowledge) {
        return new EntityFinder(knowledge, lexicon, tagger);
    }

    /**
     * The entities, most relevant first, each with all its mentions.
     *
     * @param language primary language of the document
     * @param sport what the document is about
     */
    public List<Entity> find(Tokens headline, Tokens text, String language, Sport sport) {
        FieldTokens headlineTokens = FieldTokens.of(Field.headline, headline);
        FieldTokens textTokens = FieldTokens.of(Field.text, text);
        List<List<Named>> things = language.equals(TAGGED_LANGUAGE)
                ? tagged.find(headlineTokens, textTokens, sport)
                : others.find(headlineTokens, textTokens, language, sport);
        return new EntityCollector(text.size()).collect(things);
    }
}
