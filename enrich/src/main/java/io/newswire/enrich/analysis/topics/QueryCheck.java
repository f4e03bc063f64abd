package io.newswire.enrich.analysis.topics;

import java.util.ArrayList;
import java.util.List;

/** Tells what of a query makes no sense, for those who write one; a classifier skips it. */
public final class QueryCheck {
    /** Nobody mends more of them at once. */
    private static final int MAX_PROBLEMS = 20;

    private QueryCheck() {}

    /**
     * What makes no sense.
     *
     * @param line of the query, from 1
     * @param what is wrong, and what to do
     */
    public record Problem(int line, String what) {}

    /** The first problems of a query, in their order; none where all of it makes sense. */
    public static List<Problem> problems(String query) {
        List<Problem> problems = new ArrayList<>();
        QueryParser.parse(query, QueryParser.ALL_LANGUAGES, new TermTable(), problem -> {
            if (problems.size() < MAX_PROBLEMS) {
                problems.add(problem);
            }
        });
        return problems;
    }
}
