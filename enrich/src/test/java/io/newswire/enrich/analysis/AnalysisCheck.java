package io.newswire.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.Entity;
import io.newswire.record.Field;
import io.newswire.record.Mention;
import io.newswire.record.Topic;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is true of the analysis of any document. */
final class AnalysisCheck {
    private static final Comparator<Mention> IN_ORDER =
            Comparator.comparing(Mention::getField).thenComparing(Mention::getStart);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final FieldCheck headline;
    private final FieldCheck text;

    AnalysisCheck(Document document) {
        this.headline = new FieldCheck(document.headline());
        this.text = new FieldCheck(document.text());
    }

    void check(Analysis analysis) {
        assertThat(analysis.language().getConfidence()).isBetween(0.0, 1.0);
        assertThat(analysis.topics()).extracting(Topic::getCode).doesNotHaveDuplicates();
        analysis.topics().forEach(this::checkTopic);
        checkEntities(analysis.entities());
        checkKeyPhrases(analysis.gist().keyPhrases());
        checkSentences(analysis.gist().sentences());
    }

    private void checkTopic(Topic topic) {
        assertThat(topic.getConfidence()).isBetween(0.0, 1.0);
        assertThat(topic.getEvidence()).isNotEmpty().allMatch(word -> headline.contains(word) || text.contains(word));
    }

    private void checkEntities(List<Entity> entities) {
        assertThat(entities)
                .isSortedAccordingTo(Comparator.comparing(Entity::getRelevance).reversed());
        assertThat(entities.stream().map(Entity::getId).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
        entities.forEach(this::checkEntity);
    }

    private void checkEntity(Entity entity) {
        assertThat(entity.getName()).isNotBlank();
        assertThat(entity.getConfidence()).isBetween(0.0, 1.0);
        assertThat(entity.getRelevance()).isBetween(0.0, 1.0);
        assertThat(entity.getMentions()).isNotEmpty().isSortedAccordingTo(IN_ORDER);
        for (Mention mention : entity.getMentions()) {
            (mention.getField() == Field.headline ? headline : text).checkMention(mention);
        }
    }

    private void checkKeyPhrases(List<String> phrases) {
        assertThat(phrases).allMatch(phrase -> !phrase.isBlank() && text.contains(phrase));
    }

    /** Two sentences of the text with a blank between them. */
    private void checkSentences(@Nullable String sentences) {
        if (sentences == null) {
            return;
        }
        String collapsed = SPACE.matcher(text.written).replaceAll(" ");
        int blank = sentences.indexOf(' ');
        while (blank >= 0
                && !(collapsed.contains(sentences.substring(0, blank))
                        && collapsed.contains(sentences.substring(blank + 1)))) {
            blank = sentences.indexOf(' ', blank + 1);
        }
        assertThat(blank).as(sentences).isPositive();
    }

    /** What is true of the mentions in a field: each is a name, and none overlaps another. */
    private static final class FieldCheck {
        private final String written;
        private final int[] codePoints;
        private final BitSet mentioned = new BitSet();

        FieldCheck(@Nullable String written) {
            this.written = written == null ? "" : written;
            this.codePoints = this.written.codePoints().limit(Tokens.LIMIT).toArray();
        }

        boolean contains(String words) {
            return written.contains(words);
        }

        void checkMention(Mention mention) {
            int start = mention.getStart();
            int end = mention.getEnd();
            if (start < 0 || end <= start || end > codePoints.length) {
                throw new AssertionError("a mention is out of place: " + mention);
            }
            if (!isOfName(codePoints[start]) || !(isOfName(codePoints[end - 1]) || codePoints[end - 1] == '.')) {
                throw new AssertionError("a mention begins or ends with what is of no name: " + mention);
            }
            if (mentioned.get(start, end).cardinality() > 0) {
                throw new AssertionError("a mention overlaps another: " + mention);
            }
            mentioned.set(start, end);
        }

        /** A letter, a digit, a mark upon one, or the sign that is a word. */
        private static boolean isOfName(int c) {
            return Character.isLetterOrDigit(c)
                    || c == '&'
                    || switch (Character.getType(c)) {
                        case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                            true;
                        default -> false;
                    };
        }
    }
}
