package io.newswire.bench;

import io.newswire.bench.names.Corpora;
import io.newswire.bench.names.Corpora.Fold;
import io.newswire.enrich.analysis.entities.EntityFinder;
import io.newswire.enrich.analysis.entities.NamedText;
import io.newswire.enrich.analysis.entities.NamedText.Marked;
import io.newswire.enrich.analysis.entities.Sport;
import io.newswire.enrich.analysis.entities.Trainer;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Entity;
import io.newswire.record.EntityType;
import io.newswire.record.Mention;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of people, organisations and places against those that people marked: both bounds and the type must be right. The
 * web texts are scored by the model as it is, which has not seen them. It has seen the news: these are scored by models
 * that were trained like it, but without the texts they are asked for. Names that were found as of another type are left
 * out.
 */
final class EntityScore implements Score {
    static final int FOLDS = 3;

    @Override
    public String part() {
        return "entities";
    }

    @Override
    public void run(Path data, boolean errors, PrintWriter out) throws IOException {
        Knowledge knowledge = Knowledge.builtIn();
        Corpora corpora = new Corpora(data);
        SpanCounts web = new SpanCounts();
        add(web, corpora.webTest(), new EntityFinder(knowledge));
        web.print("entities: web (EWT test)", errors, out);
        SpanCounts news = new SpanCounts();
        for (Fold fold : corpora.folds(EntityTraining.OWN_TEXTS, FOLDS)) {
            var model = new Trainer(knowledge.entries()).train(fold.lessons());
            add(news, fold.asked(), new EntityFinder(knowledge, model));
        }
        news.print("entities: news (GUM, " + FOLDS + " folds)", errors, out);
    }

    private static void add(SpanCounts counts, List<NamedText> texts, EntityFinder finder) {
        for (NamedText text : texts) {
            counts.add(text, found(text.text(), finder));
        }
    }

    private static List<Marked> found(String text, EntityFinder finder) {
        List<Marked> found = new ArrayList<>();
        for (Entity entity : finder.find(Tokens.of(null), Tokens.of(text), "en", Sport.NONE)) {
            for (Mention mention : entity.getMentions()) {
                if (entity.getType() != EntityType.OTHER) {
                    found.add(marked(text, mention, entity.getType()));
                }
            }
        }
        return found;
    }

    private static Marked marked(String text, Mention mention, EntityType type) {
        return new Marked(
                text.offsetByCodePoints(0, mention.getStart()), text.offsetByCodePoints(0, mention.getEnd()), type);
    }
}
