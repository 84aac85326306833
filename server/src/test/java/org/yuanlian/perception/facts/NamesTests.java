package org.yuanlian.perception.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yuanlian.perception.PerceptionFixtures.factsIn;
import static org.yuanlian.perception.PerceptionFixtures.names;
import static org.yuanlian.perception.PerceptionFixtures.written;

import org.junit.jupiter.api.Test;
import org.yuanlian.perception.Fact;
import org.yuanlian.perception.FactType;

class NamesTests {

    @Test
    void knowsRegionsByTheirShortNames() {
        assertThat(factsIn("绵阳、沿滩、龙泉驿、凉山州和北川都参加了。", FactType.REGION))
                .extracting(Fact::value, Fact::region)
                .containsExactly(
                        tuple("绵阳市", "510700"),
                        tuple("沿滩区", "510311"),
                        tuple("龙泉驿区", "510112"),
                        tuple("凉山彝族自治州", "513400"),
                        tuple("北川羌族自治县", "510726"));
    }

    @Test
    void isNotDeceivedByWordsInWhichAPlaceSeemsToStand() {
        assertThat(names("完成都市圈规划,推广安全生产,来自贡献者,三台设备,安居工程,名山大川,云南充电,四川日报报道。", FactType.REGION))
                .isEmpty();
    }

    @Test
    void takesAStemThatIsAWordOnlyInFrontOfAPark() {
        assertThat(names("邀请三台工业园区参加。", FactType.PARK)).containsExactly("三台工业园区");
        assertThat(names("邀请三台工业园区参加。", FactType.COUNT)).isEmpty();
    }

    @Test
    void gluesNoVerbToAPark() {
        assertThat(names("与会代表走进自贡食品产业园,支持企业入驻产业园,推动西部氢能产业园加快建设,设计创意产业基地。", FactType.PARK))
                .containsExactly("自贡食品产业园", "西部氢能产业园");
    }

    @Test
    void callsAParkAsTheRegistryDoes() {
        assertThat(factsIn("成都经开区增长2%。", FactType.PARK)).singleElement().satisfies(park -> {
            assertThat(park.value()).isEqualTo("成都经济技术开发区");
            assertThat(park.region()).isEqualTo("510112");
        });
    }

    @Test
    void keepsAPlaceInBracketsInsideTheName() {
        assertThat(written("共建绵阳科技城(北川)通航产业园。", FactType.PARK)).containsExactly("绵阳科技城(北川)通航产业园");
        assertThat(names("走访凯盛(自贡)新能源有限公司和中昊晨光(自贡)氟材料有限公司。", FactType.ENTERPRISE))
                .containsExactly("凯盛(自贡)新能源有限公司", "中昊晨光(自贡)氟材料有限公司");
    }

    @Test
    void beginsAnEnterpriseAtItsOwnName() {
        assertThat(names("我们与北京星河动力航天科技股份有限公司签约,美亚迪光电旗下攀枝花美斯特光电科技有限公司扩产。", FactType.ENTERPRISE))
                .contains("北京星河动力航天科技股份有限公司", "攀枝花美斯特光电科技有限公司")
                .noneMatch(name -> name.startsWith("与") || name.contains("旗下"));
    }

    @Test
    void takesTheShortNamesThatATextCallsEnterprises() {
        assertThat(names("引导金之川、美奢锐等23家企业开展改造,聚焦电子信息、生物医药等企业。", FactType.ENTERPRISE))
                .containsExactly("金之川", "美奢锐");
    }

    @Test
    void takesNamedProjectsAndNoKindsOfProject() {
        assertThat(names("光学级高分子新材料生产项目、全钒液流储能产业基地项目签约,重大项目、签约项目、百亿级基地项目加快推进,某电池材料生产项目开工。", FactType.PROJECT))
                .containsExactly("光学级高分子新材料生产项目", "全钒液流储能产业基地项目");
    }

    @Test
    void bindsAStageToTheOneWhoReachedIt() {
        assertThat(factsIn("2024年9月,钠离子电池生产链项目开工。签约项目604个,推动项目落地。", FactType.EVENT))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.value()).isEqualTo("开工");
                    assertThat(event.subject()).isEqualTo("钠离子电池生产链项目");
                    assertThat(event.period()).isEqualTo("2024-09");
                });
    }

    @Test
    void takesSidesOnlyWhereTheTextDoes() {
        assertThat(factsIn("企业办电成本降低,融资难问题突出,推行一窗受理。", FactType.ASPECT))
                .extracting(Fact::value, Fact::op)
                .containsExactly(
                        tuple("供电", "+"),
                        tuple("融资", "-"),
                        tuple("审批", null));
    }

    @Test
    void cutsNoProductInTwo() {
        assertThat(names("年产5万吨正极材料生产基地项目开工,签约有机硅新材料一体化项目,推进过滤器生产线项目。", FactType.PROJECT))
                .containsExactly("年产5万吨正极材料生产基地项目", "有机硅新材料一体化项目", "过滤器生产线项目");
    }
}
