package io.newswire.bench.feeds;

import io.newswire.bench.feeds.PythonTokens.Kind;
import io.newswire.bench.feeds.PythonTokens.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the conditions of feedparser's tests, which are expressions of Python: {@code and}, {@code or}, {@code not},
 * chains of comparisons, literals, and paths such as {@code entries[0]['title']}. Whether a feed is well-formed
 * ({@code bozo}) is no part of an article, and taken as said.
 */
final class PythonExpression {

    /** Gives what we have read. */
    @FunctionalInterface
    interface Paths {

        /** What is at a path, such as entries, 0, title; null where there is nothing. */
        @Nullable
        Actual at(List<String> path) throws NotApplicableException;
    }

    /** A value of ours. */
    @FunctionalInterface
    interface Actual {

        /** Whether it is what is expected, in our terms. */
        boolean matches(@Nullable Object expected) throws NotApplicableException;
    }

    /** The code point of a value of one character. */
    private record Ordinal(@Nullable Actual of) implements Actual {

        @Override
        public boolean matches(@Nullable Object expected) throws NotApplicableException {
            return of != null && expected instanceof Long point && of.matches(Character.toString(point.intValue()));
        }
    }

    private final List<Token> tokens;
    private final Paths paths;
    private int position;

    private PythonExpression(List<Token> tokens, Paths paths) {
        this.tokens = tokens;
        this.paths = paths;
    }

    /**
     * Whether a condition holds.
     *
     * @throws NotApplicableException where it is about something that articles do not carry
     */
    static boolean holds(String expression, Paths paths) throws NotApplicableException {
        List<Token> tokens = PythonTokens.of(expression);
        if (tokens.stream()
                .noneMatch(
                        token -> token.text().equals("entries") || token.text().equals("feed"))) {
            throw new NotApplicableException(
                    "says nothing about the feed's content (bozo, encoding, version, headers)");
        }
        return truth(new PythonExpression(tokens, paths).or());
    }

    private @Nullable Object or() throws NotApplicableException {
        Object value = and();
        while (take("or")) {
            boolean other = truth(and());
            value = truth(value) || other;
        }
        return value;
    }

    private @Nullable Object and() throws NotApplicableException {
        Object value = not();
        while (take("and")) {
            boolean other = truth(not());
            value = truth(value) && other;
        }
        return value;
    }

    private @Nullable Object not() throws NotApplicableException {
        if (!take("not")) {
            return comparison();
        }
        if (take("bozo")) {
            return true;
        }
        return !truth(not());
    }

    private @Nullable Object comparison() throws NotApplicableException {
        List<@Nullable Object> operands = new ArrayList<>();
        operands.add(primary());
        boolean unequal = false;
        while (take("==") || take("is") || next("!=")) {
            unequal |= take("!=");
            operands.add(primary());
        }
        if (operands.size() == 1) {
            return operands.get(0);
        }
        Object expected = operands.remove(operands.size() - 1);
        boolean equal = true;
        for (Object operand : operands) {
            equal &= operand instanceof Actual actual ? actual.matches(expected) : operand == null && expected == null;
        }
        return equal != unequal;
    }

    private @Nullable Object primary() throws NotApplicableException {
        Token token = takeAny();
        return switch (token.kind()) {
            case STRING -> string(token.text());
            case NUMBER -> Long.valueOf(token.text());
            case SIGN -> list(token.text());
            case NAME -> named(token.text());
        };
    }

    private String string(String first) throws NotApplicableException {
        var joined = new StringBuilder(first);
        while (take("+")) {
            joined.append(takeAny().text());
        }
        return joined.toString();
    }

    private Object list(String sign) throws NotApplicableException {
        if (!sign.equals("(")) {
            throw new NotApplicableException("an expression that the evaluator does not know");
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(or());
        boolean tuple = false;
        while (take(",")) {
            tuple = true;
            values.add(or());
        }
        take(")");
        Object only = values.get(0);
        return tuple || only == null ? values : only;
    }

    private @Nullable Object named(String name) throws NotApplicableException {
        return switch (name) {
            case "True", "bozo" -> true;
            case "False" -> false;
            case "None" -> null;
            case "ord" -> new Ordinal(argument() instanceof Actual actual ? actual : null);
            case "entries", "feed" -> path(name);
            default -> throw new NotApplicableException("about " + name);
        };
    }

    private @Nullable Object argument() throws NotApplicableException {
        take("(");
        Object argument = or();
        take(")");
        return argument;
    }

    private @Nullable Object path(String root) throws NotApplicableException {
        List<String> path = new ArrayList<>(List.of(root));
        boolean asked = false;
        while (next("[") || next(".")) {
            if (take("[")) {
                path.add(takeAny().text());
                take("]");
            } else if (take(".")) {
                String name = takeAny().text();
                asked |= name.equals("has_key");
                path.add(name.equals("has_key") || name.equals("get") ? String.valueOf(argument()) : name);
            }
        }
        Actual value = paths.at(path);
        return asked ? Boolean.valueOf(value != null) : value;
    }

    private static boolean truth(@Nullable Object value) {
        return value instanceof Boolean bool ? bool : value != null;
    }

    private boolean next(String text) {
        return position < tokens.size()
                && tokens.get(position).kind() != Kind.STRING
                && tokens.get(position).text().equals(text);
    }

    private boolean take(String text) {
        boolean found = next(text);
        position += found ? 1 : 0;
        return found;
    }

    private Token takeAny() throws NotApplicableException {
        if (position >= tokens.size()) {
            throw new NotApplicableException("an expression that the evaluator does not know");
        }
        return tokens.get(position++);
    }
}
