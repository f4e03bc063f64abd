package io.newswire.local.command;

import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.ingest.extract.ExtractedArticle;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The article in a web page. */
@Command(
        name = "extract",
        description = "Shows the article in a web page as a JSON object.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE|URL|-", description = "The page; - for standard input.")
    private String location = "-";

    @Option(names = "--url", paramLabel = "BASE", description = "Where the page was read from, if it is a file.")
    @Nullable
    private URI base;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Resource page = Resource.read(location);
        ExtractedArticle article = new ArticleExtractor(Clock.systemUTC())
                .extract(page.body(), page.contentType(), base != null ? base : page.url());
        if (article.text() == null) {
            Terminal.err(spec).println("newswire: " + location + ": no article found in this page");
        }
        Terminal.out(spec).println(article.toJson());
        return 0;
    }
}
