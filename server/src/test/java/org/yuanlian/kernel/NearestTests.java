package org.yuanlian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {

    @Test
    void findsTheNameWithTheFewestEdits() {
        assertThat(Nearest.to("titel", List.of("title", "tile", "source"))).contains("title");
        assertThat(Nearest.to("龙泉绎区", List.of("龙泉驿区", "青白江区"))).contains("龙泉驿区");
    }

    @Test
    void findsNothingWhereAboutHalfDiffers() {
        assertThat(Nearest.to("amount", List.of("source", "verified"))).isEmpty();
        assertThat(Nearest.to("x", List.of("y"))).isEmpty();
    }

    @Test
    void countsInsertionsDeletionsAndSubstitutions() {
        assertThat(Nearest.edits("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.edits("", "abc")).isEqualTo(3);
    }
}
