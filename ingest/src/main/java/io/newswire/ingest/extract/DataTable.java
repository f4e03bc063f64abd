package io.newswire.ingest.extract;

/** Tells tables of data from those that lay out a page. */
final class DataTable {

    private static final int MANY_ROWS = 10;

    private static final int MANY_COLUMNS = 4;

    private static final int MANY_CELLS = 10;

    private DataTable() {}

    static boolean is(Outline outline, int table) {
        if (outline.element(table).attr("role").equals("presentation")) {
            return false;
        }
        if (outline.element(table).hasAttr("summary")) {
            return true;
        }
        int rows = 0;
        int cells = 0;
        for (int i = table + 1; i < outline.end(table); i++) {
            switch (outline.kind(i)) {
                case HEAD_CELL, COLUMNS -> {
                    return true;
                }
                case TABLE -> {
                    return false;
                }
                case ROW -> rows++;
                case CELL -> cells++;
                default -> {}
            }
        }
        return isLarge(rows, rows == 0 ? 0 : (cells + rows - 1) / rows);
    }

    private static boolean isLarge(int rows, int columns) {
        return rows > 1 && columns > 1 && (rows >= MANY_ROWS || columns > MANY_COLUMNS || rows * columns > MANY_CELLS);
    }
}
