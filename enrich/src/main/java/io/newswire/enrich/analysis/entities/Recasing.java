package io.newswire.enrich.analysis.entities;

import java.util.Locale;

/** Ways to write a headline in which a capital tells nothing. */
enum Recasing {
    TITLE {
        @Override
        String apply(String text) {
            StringBuilder title = new StringBuilder(text);
            for (int i = 0; i < title.length(); i++) {
                if (i == 0 || title.charAt(i - 1) == ' ') {
                    title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
                }
            }
            return title.toString();
        }
    },
    CAPITALS {
        @Override
        String apply(String text) {
            return text.toUpperCase(Locale.ROOT);
        }
    },
    LOWER {
        @Override
        String apply(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    };

    abstract String apply(String text);
}
