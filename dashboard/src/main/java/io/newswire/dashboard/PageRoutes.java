package io.newswire.dashboard;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The page, out of the jar. Only the files named here are served. */
final class PageRoutes {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** Types by path. */
    private static final Map<String, String> FILES = new TreeMap<>(Map.ofEntries(
            Map.entry("/index.html", HTML),
            Map.entry("/assets/icon.svg", "image/svg+xml"),
            Map.entry("/assets/style.css", CSS),
            Map.entry("/assets/reader.css", CSS),
            Map.entry("/assets/main.js", SCRIPT),
            Map.entry("/assets/api.js", SCRIPT),
            Map.entry("/assets/arrivals.js", SCRIPT),
            Map.entry("/assets/dom.js", SCRIPT),
            Map.entry("/assets/facets.js", SCRIPT),
            Map.entry("/assets/format.js", SCRIPT),
            Map.entry("/assets/highlight.js", SCRIPT),
            Map.entry("/assets/list.js", SCRIPT),
            Map.entry("/assets/place.js", SCRIPT),
            Map.entry("/assets/reader.js", SCRIPT),
            Map.entry("/assets/stream.js", SCRIPT),
            Map.entry("/assets/volume.js", SCRIPT)));

    void add(RoutesConfig routes) {
        FILES.forEach((path, type) -> serve(routes, path, path, type));
        serve(routes, "/", "/index.html", HTML);
    }

    private static void serve(RoutesConfig routes, String address, String path, String type) {
        byte[] content = read(path);
        routes.get(address, ctx -> {
            SecurityHeaders.forPage(ctx);
            ctx.contentType(type).result(content);
        });
    }

    private static byte[] read(String path) {
        try (InputStream file = PageRoutes.class.getResourceAsStream("page" + path)) {
            if (file == null) {
                throw new IllegalStateException("the jar of the dashboard lacks page" + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
