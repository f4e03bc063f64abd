package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Entity;
import io.newswire.record.Field;
import java.util.ArrayList;
import java.util.List;

/** Finds the entities of a document. Immutable, and safe for several threads. */
public final class EntityFinder {
    private final Lexicon lexicon = Lexicon.read();
    private final Matcher matcher;

    /** A finder of these things. */
    public EntityFinder(List<Entry> entries) {
        this.matcher = new Matcher(new Gazetteer(entries), lexicon);
    }

    /**
     * The entities, most relevant first, each with all its mentions.
     *
     * @param language primary language of the document
     * @param sport whether the document is about sport
     */
    public List<Entity> find(Tokens headline, Tokens text, String language, boolean sport) {
        FieldTokens headlineTokens = FieldTokens.of(Field.headline, headline);
        FieldTokens textTokens = FieldTokens.of(Field.text, text);
        List<Match> inHeadline = matcher.match(headlineTokens, language);
        List<Match> inText = matcher.match(textTokens, language);
        List<Match> all = new ArrayList<>(inHeadline);
        all.addAll(inText);
        Surnames surnames = new Surnames(lexicon, all);
        all = new ArrayList<>(surnames.addTo(inHeadline, headlineTokens));
        all.addAll(surnames.addTo(inText, textTokens));
        return new EntityCollector(text.size()).collect(new Resolver(lexicon, all, sport).resolve());
    }
}
