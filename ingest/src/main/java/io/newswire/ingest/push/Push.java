package io.newswire.ingest.push;

import io.javalin.http.Context;
import io.newswire.ingest.article.Entry;
import io.newswire.record.RawArticle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that could be read, with what it brought.
 *
 * @param partial whether the sender wants what is right to be taken although something else is wrong
 */
record Push(List<Entry> entries, boolean partial) {

    /** The articles to store. */
    List<RawArticle> taken() {
        if (!partial && entries.stream().anyMatch(Entry.Refused.class::isInstance)) {
            return List.of();
        }
        return entries.stream()
                .filter(Entry.Article.class::isInstance)
                .map(entry -> ((Entry.Article) entry).article())
                .toList();
    }

    /** Answers once they are stored. */
    void answer(Context request) {
        List<RawArticle> taken = taken();
        List<Map<String, Object>> refused = refused();
        var answer = new LinkedHashMap<String, Object>();
        if (!refused.isEmpty() && taken.isEmpty()) {
            answer.putAll(refused.get(0));
        }
        answer.put("accepted", taken.size());
        if (!taken.isEmpty()) {
            answer.put("ids", taken.stream().map(RawArticle::getId).toList());
        }
        put(answer, "refused", refused);
        put(answer, "skipped", skipped());
        int status = refused.isEmpty() ? 202 : taken.isEmpty() ? 400 : 207;
        request.status(status).json(answer);
    }

    static Map<String, Object> refusal(String error, String at) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", error);
        answer.put("at", at);
        return answer;
    }

    private static void put(Map<String, Object> answer, String key, List<Map<String, Object>> named) {
        if (!named.isEmpty()) {
            answer.put(key, named);
        }
    }

    private List<Map<String, Object>> refused() {
        return entries.stream()
                .filter(Entry.Refused.class::isInstance)
                .map(Entry.Refused.class::cast)
                .map(refused -> refusal(refused.why(), refused.at()))
                .toList();
    }

    private List<Map<String, Object>> skipped() {
        return entries.stream()
                .filter(Entry.Skipped.class::isInstance)
                .map(Entry.Skipped.class::cast)
                .map(skipped -> refusal(skipped.why(), skipped.at()))
                .toList();
    }
}
