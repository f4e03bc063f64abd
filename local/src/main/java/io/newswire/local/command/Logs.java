package io.newswire.local.command;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Chooses where a long-running command logs; to be called before anything is logged. */
final class Logs {

    private static final String CONFIGURATION = "log4j2.configurationFile";

    private Logs() {}

    static void toStandardOutput() {
        open("log4j2-serve.xml");
    }

    static void toFolder(Path folder) {
        System.setProperty("newswire.log.dir", folder.toString());
        open("log4j2-up.xml");
    }

    /** Opened by one thread, before many begin to log. */
    private static void open(String configuration) {
        System.setProperty(CONFIGURATION, configuration);
        LoggerFactory.getLogger(Logs.class).debug("logging as {} says", configuration);
    }
}
