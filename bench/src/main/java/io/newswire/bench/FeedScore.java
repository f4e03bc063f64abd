package io.newswire.bench;

import io.newswire.bench.feeds.FeedFiles;
import io.newswire.bench.feeds.FeedparserTests;
import io.newswire.bench.feeds.GofeedTests;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Feeds as read against what the tests of other readers expect of them. */
final class FeedScore implements Score {

    @Override
    public String part() {
        return "feeds";
    }

    @Override
    public void run(Path data, boolean errors, PrintWriter out) throws IOException {
        Path feeds = data.resolve("feeds");
        new FeedparserTests(feeds.resolve("feedparser/tests")).run(errors, out);
        new GofeedTests(feeds.resolve("gofeed")).run(errors, out);
        new FeedFiles(feeds).run(out);
    }
}
