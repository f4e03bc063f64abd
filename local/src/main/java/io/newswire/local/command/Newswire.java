package io.newswire.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command above all commands. */
@Command(
        name = "newswire",
        description = "An event-streaming news pipeline on Apache Kafka.",
        mixinStandardHelpOptions = true,
        version = "Newswire 0.1.0",
        subcommands = {
            UpCommand.class,
            ServeCommand.class,
            StatusCommand.class,
            FeedsCommand.class,
            PushCommand.class,
            ImportCommand.class,
            TailCommand.class,
            SearchCommand.class,
            KnowledgeCommand.class,
            ReplayCommand.class,
            RunCommands.Runs.class,
            RunCommands.Promote.class,
            RunCommands.Discard.class,
            DeadLettersCommand.class,
            FeedCommand.class,
            ExtractCommand.class,
            EnrichCommand.class,
            StoriesCommand.class,
            HelpCommand.class
        })
public final class Newswire {}
