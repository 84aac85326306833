package org.yuanlian.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yuanlian.kernel.Problem;
import org.yuanlian.transfer.Inventory.Content;

class InventoryTests {
    private static final Inventory THREE_PROJECTS = of(Map.of("project", new Content(3, "aa"), "entry", new Content(9, "bb")), 2);

    @Test
    void readsBackWhatItWrites() {
        assertThat(Inventory.read(THREE_PROJECTS.text())).isEqualTo(THREE_PROJECTS);
    }

    @Test
    void findsNothingBetweenEquals() {
        assertThat(THREE_PROJECTS.differences(Inventory.read(THREE_PROJECTS.text())).isEmpty()).isTrue();
    }

    @Test
    void namesEveryTableThatDiffersAndTheMissingEvidence() {
        var other = of(Map.of("project", new Content(3, "cc")), 1);

        assertThat(THREE_PROJECTS.differences(other).asList())
                .extracting(Problem::where)
                .containsExactly("entry", "project", "evidence", "000001.log");
    }

    private static Inventory of(Map<String, Content> tables, long evidence) {
        return new Inventory(50, new TreeMap<>(tables), evidence, new TreeMap<>(Map.of("000001.log", new Content(9, "p" + evidence))));
    }
}
