package io.newswire.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.testkit.Database;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:src=|href=|from )[\"']\\./((?:assets/)?[\\w.-]+)[\"']");

    private TestDashboard dashboard;

    @BeforeEach
    void start() {
        dashboard = new TestDashboard(
                new Database("jdbc:postgresql://127.0.0.1:1/newswire", "nobody", ""),
                Map.of("bootstrap.servers", "127.0.0.1:1", "schema.registry.url", "http://127.0.0.1:1"),
                Map.of());
    }

    @AfterEach
    void stop() {
        dashboard.close();
    }

    @Test
    void everythingThePageUsesComesFromTheJarWithItsType() {
        Map<String, HttpResponse<String>> files = files();

        assertThat(files).hasSizeGreaterThan(10);
        files.forEach((path, file) -> {
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            String type = file.headers().firstValue("Content-Type").orElseThrow();
            assertThat(type)
                    .as(path)
                    .startsWith(
                            switch (path.replaceAll(".*\\.", "")) {
                                case "js" -> "text/javascript";
                                case "css" -> "text/css";
                                case "svg" -> "image/svg+xml";
                                default -> "text/html";
                            });
        });
    }

    @Test
    void browsersAreToldToRunNothingElse() {
        files().forEach((path, file) -> {
            assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'")
                    .contains("img-src 'self' data:", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(file.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        });
        HttpResponse<String> data = dashboard.get("/v1/articles?limit=0");
        assertThat(data.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(data.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(data.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void scriptsNeverParseMarkup() {
        files().forEach((path, file) -> assertThat(file.body())
                .as(path)
                .doesNotContainPattern("innerHTML|outerHTML|insertAdjacent|document\\.write|DOMParser|createContextual")
                .doesNotContainPattern("\\beval\\(|new Function|setHTML|srcdoc")
                .doesNotContainPattern("<script>|<style|\\sstyle=|\\son\\w+=\""));
    }

    @Test
    void onlyItsOwnFilesAreServed() {
        assertThat(dashboard.get("/assets/../DashboardService.class").statusCode())
                .isEqualTo(404);
        assertThat(dashboard.get("/assets/none.js").statusCode()).isEqualTo(404);
    }

    /** The page and all that it refers to, by path. */
    private Map<String, HttpResponse<String>> files() {
        var files = new TreeMap<String, HttpResponse<String>>();
        var open = new ArrayDeque<String>();
        open.add("/");
        while (!open.isEmpty()) {
            String path = open.remove();
            HttpResponse<String> file = dashboard.get(path);
            files.put(path, file);
            Matcher reference = REFERENCE.matcher(file.body());
            while (reference.find()) {
                String name = reference.group(1);
                String next = name.startsWith("assets/") ? "/" + name : "/assets/" + name;
                if (!files.containsKey(next) && !open.contains(next)) {
                    open.add(next);
                }
            }
        }
        return files;
    }
}
