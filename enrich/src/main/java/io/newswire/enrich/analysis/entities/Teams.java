package io.newswire.enrich.analysis.entities;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In a report on sport, the name of a place is its team's where the words beside it say so ("Samoa lost", "against Samoa",
 * "Samoa's captain", "Samoa 3"), and then wherever else it is not clearly the place ("in Samoa").
 */
final class Teams {
    private static final Set<String> AFTER = words("""
            advance advanced are beat beats claimed clinched collapsed conceded crushed defeat defeated
            defeats dominated draw drawn drew edge edged equalised equalized face faced faces fell fielded
            finished hammered have lead leads led level levelled lose loses lost meet met opened outplayed
            overcame play played plays qualified qualify rallied routed scored scores swept thrashed tied
            took topped trail trailed v versus vs were win winning wins won
            """);

    private static final Set<String> BEFORE = words("""
            against beat beating beats crushed defeat defeated defeating defeats edged face faced faces
            facing hammered opponents overcame play played plays routed thrashed v versus vs
            """);

    private static final Set<String> PEOPLE = words("""
            batsman bowler bowlers boss captain coach debut defence defender fans flanker forward fullback
            goal goalkeeper great hooker international keeper legend manager midfielder opener pitcher
            players prop quarterback skipper squad star striker supporters team wicketkeeper winger
            """);

    private static final Set<String> PLACE_BEFORE = words("""
            across around at from in into near outside throughout within
            """);

    private static final Set<String> LOST_TO = words("""
            defeat defeats fall fell lose losing loss lost
            """);

    private static final int LOST_TO_REACH = 5;

    private final List<Named> names;
    private final Set<Long> teams = new HashSet<>();

    /** @param names of the whole document */
    Teams(List<Named> names) {
        this.names = names;
        for (Named name : names) {
            if (mayBeTeam(name) && isToldByNeighbours(name)) {
                teams.add(name.words());
            }
        }
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** The names with the types that the report shows. */
    List<Named> apply() {
        return names.stream().map(this::told).toList();
    }

    private Named told(Named name) {
        return mayBeTeam(name) && teams.contains(name.words()) && !isClearlyPlace(name)
                ? name.as(EntityType.ORGANISATION, Math.max(Named.SURE, name.confidence()))
                : name;
    }

    private static boolean mayBeTeam(Named name) {
        return name.entry() == null && (name.type() == EntityType.PLACE || name.type() == EntityType.ORGANISATION);
    }

    private static boolean isToldByNeighbours(Named name) {
        if (isClearlyPlace(name)) {
            return false;
        }
        Tokens tokens = name.field().tokens();
        int before = name.first() - 1;
        int after = name.last() + 1;
        boolean last = after >= tokens.size() || tokens.startsSentence(after);
        String next = last ? "" : tokens.folded(after);
        if (next.equals("s")) {
            return after + 1 < tokens.size() && PEOPLE.contains(tokens.folded(after + 1));
        }
        if (before >= 0
                && !tokens.startsSentence(name.first())
                && (BEFORE.contains(tokens.folded(before)) || isNumber(tokens, before))) {
            return true;
        }
        return AFTER.contains(next)
                || PEOPLE.contains(next)
                || (!last && isNumber(tokens, after) && !tokens.followsComma(after));
    }

    private static boolean isNumber(Tokens tokens, int token) {
        return tokens.length(token) <= 3
                && Character.isDigit(tokens.folded(token, 0))
                && Character.isDigit(tokens.folded(token, tokens.length(token) - 1));
    }

    private static boolean isClearlyPlace(Named name) {
        Tokens tokens = name.field().tokens();
        int before = name.first() - 1;
        if (before < 0 || tokens.startsSentence(name.first())) {
            return false;
        }
        String word = tokens.folded(before);
        return PLACE_BEFORE.contains(word) || (word.equals("to") && !isLostTo(tokens, before));
    }

    private static boolean isLostTo(Tokens tokens, int to) {
        for (int i = to - 1; i >= 0 && i >= to - LOST_TO_REACH; i--) {
            if (LOST_TO.contains(tokens.folded(i))) {
                return true;
            }
        }
        return false;
    }
}
