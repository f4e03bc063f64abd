package io.newswire.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void showsWhatWasFoundWhereAndBecauseOfWhat() {
        String explained = new Explanation().apply("""
                {"uri":"urn:1","headline":"Floods in Lagos","text":"\uD83C\uDF0A Lagos is under\\nwater.",
                 "language":{"tag":"en","confidence":0.9},"gist":"Lagos is under water.","keyPhrases":["flood","water"],
                 "topics":[{"code":"medtop:1","label":"disaster","confidence":0.75,"evidence":["Floods"]}],
                 "entities":[{"type":"PLACE","name":"Lagos","id":"geonames:2332459","relevance":0.8,"confidence":0.7,
                   "mentions":[{"field":"headline","start":10,"end":15},{"field":"text","start":2,"end":7}]},
                  {"type":"PERSON","name":"Ada","relevance":0.1,"confidence":0.5,"mentions":[]}]}""");

        assertThat(explained.lines())
                .containsExactly(
                        "Floods in Lagos",
                        "  urn:1",
                        "  language     en, confidence 0.90",
                        "  gist         Lagos is under water.",
                        "  key phrases  flood, water",
                        "  topics       disaster (medtop:1), confidence 0.75, because of: Floods",
                        "  entities     place Lagos, geonames:2332459, relevance 0.80, confidence 0.70, named 2 times",
                        "                 headline 10-15: Floods in [Lagos]",
                        "                 text 2-7: \uD83C\uDF0A [Lagos] is under water.",
                        "               person Ada, nothing known by this name fits, relevance 0.10, confidence 0.50,"
                                + " named 0 times");
    }

    @Test
    void saysWhereNothingWasFound() {
        assertThat(new Explanation().apply("{\"text\":\"x\",\"language\":{\"tag\":\"und\",\"confidence\":0.0}}"))
                .startsWith("(no headline)")
                .contains("topics       none", "entities     none", "gist         none");
    }
}
