package io.newswire.enrich.analysis.topics;

import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.enrich.analysis.topics.Query.Clause;
import io.newswire.enrich.analysis.topics.Query.Elsewhere;
import io.newswire.enrich.analysis.topics.Query.Group;
import io.newswire.enrich.analysis.topics.Query.Near;
import io.newswire.enrich.analysis.topics.Query.Occur;
import io.newswire.enrich.analysis.topics.Query.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query of a topic rule, in the syntax that this package describes. What makes no sense is told, and skipped: a
 * rule that somebody edits live must not stop anything.
 */
final class QueryParser {
    private static final int MIN_PREFIX = PrefixTable.START;
    private static final int MAX_WORDS = 10;
    private static final int MAX_DEPTH = 16;
    static final String ALL_LANGUAGES = "*";
    /** More words of one query are not looked for. */
    static final int MAX_TERMS = 5_000;

    private static final int MAX_QUOTED = 40;
    private static final Pattern LANGUAGE = Pattern.compile("\\*|[a-z]{2,3}");
    /** Signs of other query languages. */
    private static final Pattern FOREIGN = Pattern.compile("[~?:|!\\[\\]{}]|&&|\\*.");

    private final QueryLexer lexer;
    private final TermTable terms;
    private final Consumer<QueryCheck.Problem> problems;
    private final String textLanguage;
    private String language = ALL_LANGUAGES;
    private int depth;
    private int size;

    private QueryParser(String query, String textLanguage, TermTable terms, Consumer<QueryCheck.Problem> problems) {
        this.lexer = new QueryLexer(query);
        this.textLanguage = textLanguage;
        this.terms = terms;
        this.problems = problems;
    }

    /**
     * The query's tree.
     *
     * @param textLanguage of the texts that it is for
     * @param terms where the terms that it looks for are added
     */
    static Group parse(String query, String textLanguage, TermTable terms, Consumer<QueryCheck.Problem> problems) {
        QueryParser parser = new QueryParser(query, textLanguage, terms, problems);
        parser.tellSkipped();
        return parser.alternatives();
    }

    /** Clauses up to the end of the group, or of the query: those that AND joins are one. */
    private Group alternatives() {
        List<Clause> clauses = new ArrayList<>();
        while (!atEndOfGroup()) {
            List<Clause> chain = chain();
            if (chain.size() == 1) {
                clauses.add(chain.get(0));
            } else if (!chain.isEmpty()) {
                clauses.add(new Clause(Occur.OPTIONAL, 1, new Group(chain)));
            }
        }
        return new Group(clauses);
    }

    private boolean atEndOfGroup() {
        return lexer.atEnd() || (depth > 0 && lexer.isClose());
    }

    private List<Clause> chain() {
        List<Clause> chain = new ArrayList<>();
        if (lexer.isOperator("AND")) {
            problem("AND has nothing before it: quote the word to look for it");
        }
        add(chain, clause());
        boolean joined = false;
        while (lexer.isOperator("AND")) {
            joined = true;
            next();
            expectClause("AND");
            add(chain, clause());
        }
        return joined ? chain.stream().map(QueryParser::required).toList() : chain;
    }

    private static void add(List<Clause> chain, @Nullable Clause clause) {
        if (clause != null) {
            chain.add(clause);
        }
    }

    private static Clause required(Clause clause) {
        return clause.occur() == Occur.OPTIONAL ? new Clause(Occur.REQUIRED, clause.weight(), clause.query()) : clause;
    }

    /** The next clause; null where what comes is none. */
    private @Nullable Clause clause() {
        Occur occur = occur();
        if (lexer.isOpen() && depth < MAX_DEPTH) {
            return group(occur);
        }
        if (atEndOfGroup()) {
            return null;
        }
        double weight = weight();
        @Nullable Query query = wordOrPhrase();
        next();
        return query == null ? null : new Clause(occur, weight, query);
    }

    private Occur occur() {
        Occur occur = Occur.OPTIONAL;
        while (lexer.sign() != null || lexer.language() != null || lexer.isOperator("NOT") || lexer.isOperator("OR")) {
            String code = lexer.language();
            String sign = lexer.sign();
            if (code != null) {
                startLanguage(code);
            } else if (sign != null) {
                occur = sign.equals("+") ? Occur.REQUIRED : Occur.AGAINST;
            } else if (lexer.isOperator("NOT")) {
                occur = Occur.EXCLUDED;
            }
            String operator = sign == null ? lexer.word() : sign;
            next();
            if (operator != null) {
                expectClause(operator);
            }
        }
        return occur;
    }

    private void startLanguage(String code) {
        language = code;
        if (!LANGUAGE.matcher(code).matches()) {
            problem(quoted("@" + code) + " is no language: write its code as in @fr, or @* for all");
        }
    }

    private @Nullable Clause group(Occur occur) {
        int line = lexer.line();
        depth++;
        next();
        Group group = alternatives();
        depth--;
        if (lexer.atEnd()) {
            problem(line, "'(' is never closed: add ')'");
        }
        double weight = weight();
        if (group.clauses().isEmpty()) {
            problem(line, "a group has nothing in it: take it out");
        }
        next();
        return group.clauses().isEmpty() ? null : new Clause(occur, weight, group);
    }

    private @Nullable Query wordOrPhrase() {
        String phrase = lexer.phrase();
        String word = lexer.word();
        if (phrase != null) {
            return phrase(phrase);
        }
        if (word == null) {
            problem(
                    lexer.isOpen()
                            ? "groups are nested " + MAX_DEPTH + " deep at most: write this one flatter"
                            : "')' closes nothing: take it out, or add '('");
            return null;
        }
        if (FOREIGN.matcher(word).find()) {
            problem(quoted(word) + " is no word: take out the signs in it, or put it in quotes");
        }
        return word.endsWith("*") ? prefix(word) : exactly(word);
    }

    private @Nullable Query phrase(String phrase) {
        if (lexer.isUnclosed()) {
            problem("a quote is never closed: add '\"'");
        }
        if (!lexer.isSlopValid()) {
            problem("'~' has no number of words from 0 to 50 behind it: write as in \"oil price\"~5");
        }
        if (lexer.slop() >= 0) {
            return near(phrase, lexer.slop());
        }
        if (phrase.contains("*")) {
            problem("'*' in quotes means nothing without ~: write as in \"oil pric*\"~0");
        }
        return exactly(phrase);
    }

    private @Nullable Query prefix(String word) {
        Tokens words = Tokens.of(word);
        if (words.size() == 1 && words.length(0) >= MIN_PREFIX) {
            return word(new Term(words, true));
        }
        problem(quoted(word) + " is no start of words: give it " + MIN_PREFIX + " letters or more");
        return exactly(word);
    }

    private @Nullable Query exactly(String text) {
        Tokens words = Tokens.of(text);
        if (words.size() == 0 || words.size() > MAX_WORDS) {
            problem(quoted(text) + " has " + (words.size() == 0 ? "no letters or digits" : "more than ten words")
                    + ": take it out, or write it differently");
            return null;
        }
        return word(new Term(words, false));
    }

    private @Nullable Query word(Term term) {
        if (++size > MAX_TERMS) {
            problem("a query has " + MAX_TERMS + " words at most: what follows is not looked for");
            return null;
        }
        return isForText() ? new Word(terms.number(term)) : new Elsewhere();
    }

    private @Nullable Query near(String phrase, int slop) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : phrase.trim().split("\\s+", MAX_WORDS + 1)) {
            if ((word.endsWith("*") ? prefix(word) : exactly(word)) instanceof Word known) {
                numbers.add(known.term());
            }
        }
        if (numbers.size() > MAX_WORDS) {
            problem(quoted(phrase) + " has more than ten words: take some out");
        }
        if (!isForText()) {
            return new Elsewhere();
        }
        return numbers.isEmpty() || numbers.size() > MAX_WORDS ? null : new Near(numbers, slop);
    }

    private boolean isForText() {
        return language.equals(ALL_LANGUAGES) || language.equals(textLanguage);
    }

    private double weight() {
        if (!lexer.isWeightValid()) {
            problem("a weight is a number from 0 to 10: write as in goal^2");
        }
        return lexer.weight();
    }

    private void expectClause(String operator) {
        if (atEndOfGroup()) {
            problem(operator + " has nothing behind it: take it out, or say what");
        }
    }

    private void next() {
        lexer.next();
        tellSkipped();
    }

    private void tellSkipped() {
        if (!lexer.skipped().isEmpty()) {
            problem(quoted(lexer.skipped()) + " means nothing where it stands: take it out, or put it in quotes");
        }
    }

    private static String quoted(String text) {
        return "'" + (text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "..." : text) + "'";
    }

    private void problem(String what) {
        problem(lexer.line(), what);
    }

    private void problem(int line, String what) {
        problems.accept(new QueryCheck.Problem(line, what));
    }
}
