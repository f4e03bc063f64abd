package io.newswire.bench.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an expression of Python. */
final class PythonTokens {

    /**
     * One word.
     *
     * @param text as it is written; of a string, its value
     */
    record Token(Kind kind, String text) {}

    /** Kinds of words. */
    enum Kind {
        STRING,
        NUMBER,
        NAME,
        SIGN
    }

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:u?\"\"\"(?<long>.*?)\"\"\"|u?'''(?<raw>.*?)'''|u?'(?<single>(?:[^'\\\\]|\\\\.)*)'|u?\"(?<double>(?:[^\"\\\\]|\\\\.)*)\""
                    + "|(?<number>-?\\d+(?:\\.\\d+)?)|(?<name>\\w+)|(?<sign>==|!=|[\\[\\](){}.,:<>=+-]))",
            Pattern.DOTALL);

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);

    private PythonTokens() {}

    static List<Token> of(String expression) throws NotApplicableException {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(token(matcher));
            end = matcher.end();
        }
        if (!expression.substring(end).isBlank()) {
            throw new NotApplicableException("an expression that the evaluator does not know");
        }
        return tokens;
    }

    private static Token token(Matcher found) {
        for (String quotes : List.of("long", "raw", "single", "double")) {
            if (found.group(quotes) != null) {
                return new Token(Kind.STRING, unescape(found.group(quotes)));
            }
        }
        if (found.group("number") != null) {
            return new Token(Kind.NUMBER, found.group("number"));
        }
        String name = found.group("name");
        return name != null ? new Token(Kind.NAME, name) : new Token(Kind.SIGN, found.group("sign"));
    }

    private static String unescape(String literal) {
        return ESCAPE.matcher(literal)
                .replaceAll(
                        found -> Matcher.quoteReplacement(character(found.group(1), found.group(2), found.group(3))));
    }

    private static String character(String hex, String unicode, String plain) {
        if (plain == null) {
            return String.valueOf((char) Integer.parseInt(hex != null ? hex : unicode, 16));
        }
        return switch (plain) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> plain;
        };
    }
}
