package org.yuanlian.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yuanlian.search.words.Marks.Range;

class PassageTests {
    private static final String TEXT = "资阳经开区今年开工12个项目。其中动力电池项目计划投资35亿元，\n资阳的电池回收线同时建设！成都不在此列";

    @Test
    void opensAtTheSentenceThatHasTheMostOfTheWords() {
        assertThat(sentence("资阳", "电池")).isEqualTo("资阳的电池回收线同时建设！");
        assertThat(sentence("动力电池")).isEqualTo("其中动力电池项目计划投资35亿元，");
        assertThat(sentence("资阳")).as("the first of equals").isEqualTo("资阳经开区今年开工12个项目。");
        assertThat(sentence("35亿")).isEqualTo("其中动力电池项目计划投资35亿元，");
    }

    @Test
    void takesTheSentenceWithTheMostPairsWhereNoneHasTheWholeWord() {
        assertThat(sentence("电池回收项目")).isEqualTo("资阳的电池回收线同时建设！");
    }

    @Test
    void opensNowhereWhereNoWordIsInTheText() {
        assertThat(Passage.sentence(TEXT, List.of("龘龘"))).isEqualTo(new Range(0, 0));
        assertThat(Passage.sentence("", List.of("资阳"))).isEqualTo(new Range(0, 0));
        assertThat(Passage.excerpt("", List.of("资阳")).text()).isEmpty();
    }

    @Test
    void cutsOutTheSentenceOrWhatOfItStandsAroundTheFirstMark() {
        assertThat(Passage.excerpt(TEXT, List.of("动力电池")).text()).startsWith("…其中动力电池项目");
        var long_ = "甲".repeat(300) + "动力电池" + "乙".repeat(200);
        var excerpt = Passage.excerpt(long_, List.of("动力电池"));
        assertThat(excerpt.text()).startsWith("…甲").endsWith("乙…").hasSizeLessThan(140);
        assertThat(excerpt.marks()).singleElement().satisfies(mark -> assertThat(excerpt.text().substring(mark.from(), mark.until())).isEqualTo("动力电池"));
    }

    private static String sentence(String... words) {
        var at = Passage.sentence(TEXT, List.of(words));
        return TEXT.substring(at.from(), at.until());
    }
}
