package io.newswire.testkit;

class EmbeddedStackContractTest extends StackContract {

    @Override
    Backend backend() {
        return new EmbeddedBackend();
    }
}
