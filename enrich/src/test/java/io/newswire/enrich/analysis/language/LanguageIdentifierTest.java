package io.newswire.enrich.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.newswire.record.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The council approved a plan on Tuesday to rebuild the bridge that was washed away last spring.",
                "de | Der Stadtrat hat am Dienstag beschlossen, die im Frühjahr zerstörte Brücke wieder aufzubauen.",
                "fr | Le conseil municipal a décidé mardi de reconstruire le pont emporté par les eaux au printemps.",
                "es | El ayuntamiento decidió el martes reconstruir el puente que se llevó la riada en primavera.",
                "pt | A câmara municipal decidiu na terça-feira reconstruir a ponte levada pelas águas na primavera.",
                "it | Il consiglio comunale ha deciso martedì di ricostruire il ponte travolto dalle acque.",
                "nl | De gemeenteraad heeft dinsdag besloten de brug die in het voorjaar wegspoelde te herbouwen.",
                "ru | Городской совет решил во вторник восстановить мост, снесённый весенним паводком.",
                "zh | 市议会周二决定重建今年春天被洪水冲走的桥梁，工程将于明年完成。",
                "ja | 市議会は火曜日、春の洪水で流された橋を再建することを決めた。",
                "ar | قرر مجلس المدينة يوم الثلاثاء إعادة بناء الجسر الذي جرفته المياه في الربيع",
            })
    void languages_of_news_are_told(String tag, String text) {
        Language language = LANGUAGES.identify("", text, null);

        assertThat(language.getTag()).isEqualTo(tag);
        assertThat(language.getConfidence()).isBetween(0.5, 1.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt | Reuters Washington Post: o governo anunciou ontem que a nova linha de metro abre ao público no outono",
                "da | Regeringen vil bygge en ny bro over fjorden, siger ministeren, men kommunen er ikke enig i planen endnu",
                "nl | Johnson & Johnson Consumer Health: het bedrijf sluit volgend jaar zijn fabriek en schrapt alle banen daar",
            })
    void a_misleading_start_is_read_on(String tag, String text) {
        assertThat(LANGUAGES.identify("", text, null).getTag()).isEqualTo(tag);
    }

    @Test
    void the_stated_language_does_not_overrule_the_text() {
        Language language = LANGUAGES.identify(
                "", "Der Stadtrat hat am Dienstag beschlossen, die zerstörte Brücke wieder aufzubauen.", "en-GB");

        assertThat(language.getTag()).isEqualTo("de");
    }

    @Test
    void the_stated_language_decides_where_the_text_says_too_little() {
        assertThat(LANGUAGES.identify("OK", "", "pt-BR").getTag()).isEqualTo("pt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "OK", "12345 67890 12345", "😀😀😀😀😀😀😀😀😀😀", "https://example.org/a/b/c?x=abcdefghij"})
    void what_is_too_short_is_undetermined(String text) {
        assertThat(LANGUAGES.identify("", text, null)).isEqualTo(new Language("und", 0.0));
        assertThat(LANGUAGES.identify("", text, "no tag at all!")).isEqualTo(new Language("und", 0.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the council approved a plan to rebuild the bridge",
                "der stadtrat hat beschlossen, die brücke wieder aufzubauen",
                "le conseil municipal a décidé de reconstruire le pont",
            })
    void the_scores_are_those_of_the_genuine_detector(String text) {
        LanguageDetectorME genuine = new LanguageDetectorME(LanguageIdentifier.load());
        opennlp.tools.langdetect.Language[] expected = genuine.predictLanguages(text);
        NgramModel model = new NgramModel(LanguageIdentifier.load());

        NgramModel.Reading reading = model.new Reading(text);
        reading.readTo(text.length());
        float[] scores = reading.scores();

        double first = scores[model.languages().indexOf(expected[0].getLang())];
        double second = scores[model.languages().indexOf(expected[1].getLang())];
        assertThat(first).isGreaterThan(second);
        assertThat(Math.exp(first - second))
                .isCloseTo(expected[0].getConfidence() / expected[1].getConfidence(), withinPercentage(1));
    }
}
