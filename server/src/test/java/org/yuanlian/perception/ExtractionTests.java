package org.yuanlian.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.perception.PerceptionFixtures.EXTRACTION;
import static org.yuanlian.perception.PerceptionFixtures.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExtractionTests {
    private static final String ARTICLE =
            "沿滩高新区工业经济\n2025-08-15\n自贡沿滩高新技术产业园区2024年营业收入246.23亿元,增速达20.56%。已签约企业51户,投产30余户。\n";

    @Test
    void givesEachFactItsSentenceAndBothPlaces() {
        var document = reading("- 首页\n" + ARTICLE);
        var article = document.articles().getFirst();
        for (var fact : document.facts()) {
            assertThat(article.text().startsWith(fact.sentence(), fact.offset())).isTrue();
            assertThat(fact.start()).isBetween(fact.offset(), fact.offset() + fact.sentence().length());
        }
        var revenue = document.facts().stream().filter(f -> f.type() == FactType.AMOUNT).findFirst().orElseThrow();
        assertThat(document.text().substring(article.rawOffset(revenue.start()), article.rawOffset(revenue.end())))
                .isEqualTo("246.23亿元");
    }

    @Test
    void readsTheSameFromGb18030() {
        var utf8 = reading(ARTICLE);
        var gb = EXTRACTION.extract("made-up.txt", ARTICLE.getBytes(Charset.forName("GB18030")));
        assertThat(gb.facts()).isEqualTo(utf8.facts());
        assertThat(gb.sha256()).isNotEqualTo(utf8.sha256());
    }

    @Test
    void readsALineOfFiveMegabytes() {
        var line = "新增企业5家没有句号也没有逗号".repeat(5_000_000 / 42);
        assertThat(in(Duration.ofSeconds(60), "标题在这里\n" + line + "。").facts()).isNotEmpty();
        assertThat(in(Duration.ofSeconds(60), "标题在这里\n" + "亿".repeat(1_700_000) + "。").facts()).isEmpty();
        assertThat(in(Duration.ofSeconds(60), "标题在这里\n" + "有限公司".repeat(400_000) + "。").articles()).hasSize(1);
    }

    @Test
    void readsFiftyMegabytes() {
        var prose = "园区持续优化营商环境,推动产业高质量发展,提升服务水平。".repeat(100) + "\n";
        int times = 50_000_000 / (ARTICLE + prose).getBytes(StandardCharsets.UTF_8).length;
        var document = in(Duration.ofSeconds(180), ("-\n" + ARTICLE + prose).repeat(times));
        assertThat(document.articles()).hasSize(times);
        assertThat(document.facts()).hasSizeGreaterThan(5 * times);
    }

    @Test
    void seesThroughControlCharacters() {
        var document = reading("标题\u0007在这里\n\u200B2024年产值\u00021\u00AD2亿元。\r\n");
        assertThat(document.facts()).anySatisfy(fact -> assertThat(fact.value()).isEqualTo("1200000000"));
    }

    @Test
    void findsNothingWhereNothingIsSaid() {
        assertThat(reading("hello world, this is plain English without any figure\n").facts()).isEmpty();
    }

    private static Extraction.Extracted in(Duration limit, String text) {
        return org.junit.jupiter.api.Assertions.assertTimeout(
                limit, () -> EXTRACTION.extract("long.txt", text.getBytes(StandardCharsets.UTF_8)));
    }
}
