package io.newswire.testkit;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests and their constructors a {@link Stack} that all tests of this JVM share, or an {@link OwnStack} that is
 * closed after the test.
 *
 * <p>The parts are embedded; with {@code NEWSWIRE_CONTAINERS=true} in the environment, and where Docker answers, they
 * are containers.
 */
public final class StackExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(StackExtension.class);

    private static final String SHARED = "shared";
    private static final String OWN = "own";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Stack.class || type == OwnStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        LazyStack shared = once(context.getRoot(), SHARED, () -> new LazyStack(Backends.fromEnvironment()));
        return parameter.getParameter().getType() == Stack.class
                ? shared
                : once(context, OWN, () -> new LazyStack(shared.anotherBackend()));
    }

    /** The store closes it with its context. */
    private static LazyStack once(ExtensionContext context, String key, Supplier<LazyStack> maker) {
        Store store = context.getStore(NAMESPACE);
        return store.getOrComputeIfAbsent(key, absent -> maker.get(), LazyStack.class);
    }
}
