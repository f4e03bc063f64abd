package io.newswire.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A stack with content in a process of its own, that can be killed. */
final class StackProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private StackProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static StackProcess start(Path dir) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String[] command = {
            java, "-Xmx256m", "-cp", System.getProperty("java.class.path"), StackProcess.class.getName(), dir.toString()
        };
        return new StackProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits until it has been written. */
    StackContent content() throws IOException {
        List<String> parts = List.of(output.readLine(), output.readLine(), output.readLine(), output.readLine());
        return new StackContent(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    /** SIGKILL to the process that started the stack. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The number of the registry's process; the content must have been read before. */
    long registryPid() throws IOException {
        return Long.parseLong(output.readLine());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws Exception {
        var stack = EmbeddedStack.start(Path.of(args[0]), StackPorts.ANY);
        var content = StackContent.write(stack);
        List.of(
                        content.clusterId(),
                        content.record(),
                        content.schema(),
                        content.row(),
                        stack.registry().pid())
                .forEach(System.out::println);
        Thread.currentThread().join();
    }
}
