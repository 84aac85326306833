package org.yuanlian.perception.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yuanlian.perception.PerceptionFixtures.factsIn;
import static org.yuanlian.perception.PerceptionFixtures.names;
import static org.yuanlian.perception.PerceptionFixtures.reading;

import org.junit.jupiter.api.Test;
import org.yuanlian.perception.Fact;
import org.yuanlian.perception.FactType;

class MomentsTests {

    @Test
    void readsDaysMonthsQuartersAndYears() {
        assertThat(names("2020年8月获批,2015年第四季度完成,2024年上半年开工,2025-05-10发布,2023-2025年实施,今年1—2月运行。", FactType.DATE))
                .containsExactly("2020-08", "2015-Q4", "2024-H1", "2025-05-10", "2023/2025", "2025-01/2025-02");
    }

    @Test
    void takesTheYearOfADayFromItsArticle() {
        assertThat(names("5月9日开幕,12月30日签约。", FactType.DATE)).containsExactly("2025-05-09", "2024-12-30");
    }

    @Test
    void namesNoYearWhereTheArticleHasNoDate() {
        assertThat(reading("没有日期的通知标题\n5月9日,活动在成都开幕,今年新增企业4家。\n").facts())
                .filteredOn(fact -> fact.type() == FactType.DATE || fact.type() == FactType.COUNT)
                .extracting(Fact::value, Fact::period)
                .containsExactly(tuple("--05-09", null), tuple("4", null));
    }

    @Test
    void resolvesThisYearAndLastYear() {
        assertThat(factsIn("今年以来新增企业4家;去年签约项目30个,较上年净增5个。").stream().map(Fact::period))
                .containsExactly("2025", "2024", "2024");
    }
}
