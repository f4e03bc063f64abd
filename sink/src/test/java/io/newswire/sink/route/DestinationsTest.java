package io.newswire.sink.route;

import static io.newswire.sink.Articles.canceled;
import static io.newswire.sink.Articles.topic;
import static io.newswire.sink.Articles.usable;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.PubStatus;
import io.newswire.record.Topic;
import io.newswire.schemas.MediaTopic;
import java.util.List;
import org.junit.jupiter.api.Test;

class DestinationsTest {

    private final Destinations destinations = new Destinations();

    @Test
    void anArticleGoesToEachOfItsTopics() {
        var article = usable("a", 1).setTopics(List.of(topic(MediaTopic.SPORT), topic(MediaTopic.HUMAN_INTEREST)));

        assertThat(destinations.of(article.build()))
                .containsExactlyInAnyOrder("news.topic.sport", "news.topic.human-interest");
    }

    @Test
    void whoWasToldOfAnEarlierVersionIsToldOfThisOne() {
        var article = usable("a", 2).setFormerTopics(List.of(MediaTopic.WEATHER.code(), MediaTopic.SPORT.code()));

        assertThat(destinations.of(article.build()))
                .containsExactlyInAnyOrder("news.topic.sport", "news.topic.weather");
    }

    @Test
    void aWithdrawalGoesWhereTheArticleHadGone() {
        assertThat(destinations.of(canceled("a", 2).build())).containsExactly("news.topic.sport");
    }

    @Test
    void aWithheldArticleFollowsItsRecord() {
        assertThat(destinations.of(
                        usable("a", 2).setPubStatus(PubStatus.withheld).build()))
                .containsExactly("news.topic.sport");
    }

    @Test
    void codesThatAreNotOfTheTopLevelLeadNowhere() {
        Topic lower = Topic.newBuilder(topic(MediaTopic.SPORT))
                .setCode("medtop:20000822")
                .build();
        var article = usable("a", 1).setTopics(List.of(lower)).setFormerTopics(List.of("", "nonsense"));

        assertThat(destinations.of(article.build())).isEmpty();
    }
}
