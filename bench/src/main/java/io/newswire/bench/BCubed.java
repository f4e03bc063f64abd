package io.newswire.bench;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * B-cubed (Bagga and Baldwin 1998): the mean over all documents of precision and recall of the document's group.
 *
 * @param precision share of the group that belongs with the document
 * @param recall share of what belongs with the document that is in its group
 */
record BCubed(double precision, double recall) {

    /** Compares groups that were found, as document to group, with the expected ones. */
    static BCubed of(Map<String, String> found, Function<String, String> expected) {
        Map<String, Set<String>> foundGroups = groups(found, found::get);
        Map<String, Set<String>> expectedGroups = groups(found, expected);
        double precision = 0;
        double recall = 0;
        for (String document : found.keySet()) {
            Set<String> its = foundGroups.get(found.get(document));
            Set<String> right = expectedGroups.get(expected.apply(document));
            double common = its.stream().filter(right::contains).count();
            precision += common / its.size() / found.size();
            recall += common / right.size() / found.size();
        }
        return new BCubed(precision, recall);
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    private static Map<String, Set<String>> groups(Map<String, String> documents, Function<String, String> group) {
        return documents.keySet().stream().collect(Collectors.groupingBy(group, Collectors.toSet()));
    }
}
