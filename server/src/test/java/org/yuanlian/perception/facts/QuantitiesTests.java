package org.yuanlian.perception.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.perception.PerceptionFixtures.factsIn;
import static org.yuanlian.perception.PerceptionFixtures.figures;

import org.junit.jupiter.api.Test;
import org.yuanlian.perception.Fact;
import org.yuanlian.perception.FactType;

class QuantitiesTests {

    @Test
    void bringsAmountsToWholeUnitsOfTheirCurrency() {
        assertThat(figures("投资12.5亿元,到位3000万元,补助800元,合同外资6438.41万美元。", FactType.AMOUNT))
                .containsExactly("1250000000 元 =", "30000000 元 =", "800 元 =", "64384100 USD =");
    }

    @Test
    void readsAnAmountWhoseUnitIsLeftOutOnlyBehindAWordOfWorth() {
        assertThat(figures("技术合同成交额4.68亿。", FactType.AMOUNT)).containsExactly("468000000 元 =");
        assertThat(figures("全球用户超过3亿。", FactType.AMOUNT)).isEmpty();
    }

    @Test
    void tellsBoundsAndEstimatesFromExactFigures() {
        assertThat(figures("产值超1100亿元,税收近20亿元,投入约5亿元,总额不低于2亿元,利润不足1亿元,规模30亿元以上,资金40余亿元。", FactType.AMOUNT))
                .containsExactly(
                        "110000000000 元 >", "2000000000 元 ~", "500000000 元 ~", "200000000 元 >=", "100000000 元 <", "3000000000 元 >=", "4000000000 元 >=");
    }

    @Test
    void keepsBothEndsOfARange() {
        assertThat(figures("培育1-2个品牌,投资10至20亿元。", FactType.COUNT)).containsExactly("1-2 个 range");
        assertThat(figures("投资10至20亿元。", FactType.AMOUNT)).containsExactly("1000000000-2000000000 元 range");
    }

    @Test
    void takesNoThresholdOrOrderOfMagnitudeForAnAmount() {
        assertThat(figures("签约10亿元以上项目4个,打造千亿级产业集群和百亿级基地,投入亿元级资金。", FactType.AMOUNT)).isEmpty();
    }

    @Test
    void readsPercentsPointsAndTenths() {
        assertThat(figures("增长20.56%,提高6.9个百分点,占比超过七成,履约率超九成,百分之十五的企业参加。", FactType.PERCENT))
                .containsExactly("20.56 % =", "6.9 pp =", "70 % >", "90 % >", "15 % =");
    }

    @Test
    void takesNoWordForTenths() {
        assertThat(figures("三成为例外,六成都市圈,企业八成立公司。", FactType.PERCENT)).isEmpty();
    }

    @Test
    void countsWithTheirMeasureWords() {
        assertThat(figures("引进企业51户,举办活动87场,签约项目604个,十余家平台,1500余名人员,1,024家企业,八大核心功能。", FactType.COUNT))
                .containsExactly("51 户 =", "87 场 =", "604 个 =", "10 家 >=", "1500 名 >=", "1024 家 =", "8 个 =");
    }

    @Test
    void countsNothingInFiguresOfSpeech() {
        assertThat(figures("一个项目带动一批企业,落实“五个一”机制,推行一窗受理,5G、4S店和3D打印,第三届、第一批,几十个、数十家,千家万户。", FactType.COUNT))
                .isEmpty();
    }

    @Test
    void keepsTheUnitOfLand() {
        assertThat(figures("出让5978亩,面积14.68平方公里,厂房45万㎡,绿地3公顷。", FactType.AREA))
                .containsExactly("5978 亩 =", "14.68 平方公里 =", "450000 平方米 =", "3 公顷 =");
    }

    @Test
    void readsPlacesInAnOrder() {
        assertThat(figures("排名第32位,增速居全省第五,总量位居首位。第二次会议。", FactType.RANK))
                .containsExactly("32 位 =", "5 位 =", "1 位 =");
    }

    @Test
    void readsRatiosButNeitherTimesNorScores() {
        assertThat(figures("带动系数达到1:3以上,同比增幅超6倍。上午9:30开幕,比赛4:0结束。", FactType.RATIO))
                .containsExactly("1:3 >=", "6 倍 >");
    }

    @Test
    void readsDurationsButNotTheNamesOfPlans() {
        assertThat(figures("只用了8个月,承诺三日送电,半小时内到达,连续10年,压缩至3个工作日,三年行动计划,2024年。", FactType.DURATION))
                .containsExactly("8 月 =", "3 日 =", "0.5 小时 =", "10 年 =", "3 工作日 =");
    }

    @Test
    void readsDistances() {
        assertThat(figures("辐射100公里以内,里程超600万公里。", FactType.DISTANCE)).containsExactly("100 公里 <=", "6000000 公里 >");
    }

    @Test
    void marksWhatIsOnlyMeant() {
        assertThat(figures("预计到2027年总产值可实现30亿元以上。", FactType.AMOUNT)).containsExactly("3000000000 元 planned");
        assertThat(figures("计划总投资20亿元。", FactType.AMOUNT)).containsExactly("2000000000 元 planned");
        assertThat(figures("三年行动计划投入资金20亿元。", FactType.AMOUNT)).containsExactly("2000000000 元 =");
    }

    @Test
    void leavesOutWhatIsDeniedOrOnlySupposed() {
        assertThat(figures("如果政策落地,公司追加投资8亿元。", FactType.AMOUNT)).isEmpty();
        assertThat(figures("投资没有10亿元。", FactType.AMOUNT)).isEmpty();
    }

    @Test
    void namesWhatIsMeasured() {
        assertThat(factsIn("2024年营业收入246.23亿元,增速达20.56%,新增发明专利授权26项,生产效率提升约15%。").stream()
                        .filter(fact -> fact.type() != FactType.DATE)
                        .map(Fact::indicator))
                .containsExactly("营业收入", "营业收入增速", "新增发明专利授权", "生产效率增速");
    }

    @Test
    void carriesTheCountedThingToItsRunningTotal() {
        assertThat(factsIn("新认定通过国家高新技术企业106家、累计达489家。").stream().map(Fact::indicator))
                .containsExactly("新增国家高新技术企业", "累计国家高新技术企业");
    }
}
