package org.yuanlian.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuanlian.ledger.web.Passage.Highlight;

class PassageTests {
    private static final String TEXT = "标题\n签订合同,投资2.5亿元。\n完";

    @Test
    void findsTheLineThatIsNamed() {
        assertThat(Passage.of("line=2", null, TEXT)).isEqualTo(new Highlight(3, 16));
        assertThat(Passage.of("line=3", null, TEXT)).isEqualTo(new Highlight(17, 18));
    }

    @Test
    void findsTheQuotedWords() {
        assertThat(Passage.of("article=1;from=5;to=9", "投资2.5亿元", TEXT)).isEqualTo(new Highlight(8, 15));
    }

    @Test
    void findsNothingWhereTheWordsAreNot() {
        assertThat(Passage.of("line=9", null, TEXT)).isNull();
        assertThat(Passage.of("file", "别的话", TEXT)).isNull();
    }
}
