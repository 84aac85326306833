package org.yuanlian.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {
    @Test
    void letsLinesBreakAndRefusesWhatTurnsThemAbout() {
        assertThat(PlainText.fault("report", "第一条\n\t第二条\r\n第三条", 100)).isEmpty();
        assertThat(PlainText.fault("report", "第一条\u202E第二条", 100)).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo("chain.text.unseen");
            assertThat(problem.value()).isEqualTo("第一条<U+202E>第二条");
        });
        assertThat(PlainText.fault("report", "\u0000", 100)).isPresent();
    }
}
