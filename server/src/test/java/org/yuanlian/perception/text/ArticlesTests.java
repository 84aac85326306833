package org.yuanlian.perception.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArticlesTests {

    @Test
    void splitsAtLinesOfDashesAndDatesEach() {
        var articles = Articles.in("""
                -
                第一篇文章的标题
                巴中市新增外资企业6家。增长较快。
                2025-08-15
                -
                第二篇文章的标题
                岳池县交易规模突破8.6亿元。
                2025-08-16
                有想补充的信息?点我投稿

                - 联系我们
                - 企业入驻
                """);
        assertThat(articles).extracting(Articles.Draft::title).containsExactly("第一篇文章的标题", "第二篇文章的标题");
        assertThat(articles)
                .extracting(Articles.Draft::publishedOn)
                .containsExactly(LocalDate.of(2025, 8, 15), LocalDate.of(2025, 8, 16));
        assertThat(articles.getLast().text().text()).isEqualTo("第二篇文章的标题\n岳池县交易规模突破8.6亿元。\n");
    }

    @Test
    void cutsTheTailOfOtherHeadlines() {
        var article = only("""
                当前位置:首页 > 产业信息 > 正文内容
                多措并举助力园区提质增效
                admin1年前 (2024-09-26)产业信息92
                  园区签约项目26项。
                  各园区互动明显增加。(四川日报全媒体记者 祖某)
                  别处新闻总投资达405亿元
                相关文章
                西安新开工项目总投资达405亿元。
                """);
        assertThat(article.title()).isEqualTo("多措并举助力园区提质增效");
        assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2024, 9, 26));
        assertThat(article.text().text()).contains("26项").doesNotContain("405").doesNotContain("当前位置").doesNotContain("admin");
    }

    @Test
    void findsADateThatStandsBehindTheArticle() {
        var article = only("座谈会在沿滩区举行\n9月5日,座谈会举行。\n展开阅读全文\n更新时间:2025-09-06\n1 2 3 4 5\n");
        assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2025, 9, 6));
        assertThat(article.text().text()).doesNotContain("更新时间");
    }

    @Test
    void readsTraditionalTextWithPinyinInIt() {
        var article = only("成都經(jīng)開區(qū)實(shí)施融合改革\n成都經(jīng)開區(qū)新增國家高新技術(shù)企業(yè)179家,產(chǎn)業(yè)發(fā)展質(zhì)效提升。\n");
        assertThat(article.title()).isEqualTo("成都经开区实施融合改革");
        assertThat(article.text().text()).contains("新增国家高新技术企业179家,产业发展质效提升。");
    }

    @Test
    void leavesTheCharactersOfASimplifiedTextAlone() {
        assertThat(only("内江项目投产\n香港昇興(内江)的项目从拿地到投产只用了8个月,公司在四川继续扩大投资。\n").text().text())
                .contains("昇興");
    }

    @Test
    void knowsWhereEveryCharacterStoodInTheDocument() {
        var raw = "- 首頁\r\n成都經(jīng)開區(qū)新聞標題\r\n\r\n　　成都經(jīng)開區(qū)實現產(chǎn)值２０１２億元,發展質(zhì)效提升。\r\n";
        var text = only(raw).text();
        int clean = text.text().indexOf("2012亿元");
        int origin = text.origin(clean);
        assertThat(raw.substring(origin, origin + 6)).isEqualTo("２０１２億元");
        assertThat(raw.substring(text.origin(text.text().indexOf("经开区", 8)))).startsWith("經(jīng)開區(qū)實現");
    }

    @Test
    void cutsHeadingsAndSentences() {
        var text = "标题\n一、外资企业数量双突破 巴中市新增企业6家,涵盖农业。“这很好。”他说!\n";
        assertThat(Sentences.in(text).stream().map(s -> text.substring(s.start(), s.end())))
                .containsExactly("标题", "一、外资企业数量双突破", "巴中市新增企业6家,涵盖农业。", "“这很好。”", "他说!");
    }

    private static Articles.Draft only(String document) {
        var articles = Articles.in(document);
        assertThat(articles).hasSize(1);
        return articles.getFirst();
    }
}
