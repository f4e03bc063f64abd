package io.newswire.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackExtension.class)
class StackExtensionTest {

    private final Stack shared;

    StackExtensionTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void givesAllTestsTheSameStack(Stack again) {
        assertThat(again).isSameAs(shared);
    }

    @Test
    void givesATestAStackOfItsOwn(OwnStack own, OwnStack again) {
        assertThat(own).isSameAs(again).isNotSameAs(shared);
    }

    @Test
    void namesAreUnique() {
        assertThat(shared.uniqueName("news")).startsWith("news-").isNotEqualTo(shared.uniqueName("news"));
    }
}
