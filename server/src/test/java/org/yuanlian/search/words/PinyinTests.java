package org.yuanlian.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.registry.Gazetteer;
import org.yuanlian.search.words.Marks.Range;

class PinyinTests {

    @Test
    void readsNamesOfTheProvinceAsPeopleThereDo() {
        var said = Map.of(
                "什邡市", "shi fang shi", "荥经县", "ying jing xian", "筠连县", "jun lian xian", "郫都区", "pi du qu",
                "犍为县", "qian wei xian", "乐至县", "le zhi xian", "阆中市", "lang zhong shi", "朝天区", "chao tian qu",
                "大邑县", "da yi xian");
        said.forEach((name, reading) -> assertThat(String.join(" ", Pinyin.syllables(name))).as(name).isEqualTo(reading));
    }

    @Test
    void readsEveryCharacterOfEveryPlaceAndPark() {
        assertThat(Gazetteer.shipped().of(Gazetteer.Kind.REGION).map(Gazetteer.Entry::name))
                .allSatisfy(name -> assertThat(Pinyin.syllables(name)).hasSize(name.length()).doesNotContain(""));
    }

    @Test
    void dividesLettersInEveryWayThatMakesSyllables() {
        assertThat(Pinyin.ways("ziyang")).contains(List.of("zi", "yang"));
        assertThat(Pinyin.ways("xian")).startsWith(List.of("xian")).contains(List.of("xi", "an"));
        assertThat(Pinyin.ways("ziya")).as("the last may have been begun only").contains(List.of("zi", "ya"));
        assertThat(Pinyin.ways("zy")).as("no syllable begins so").isEmpty();
        assertThat(Pinyin.beginning("zho")).containsExactly("zhong", "zhou");
    }

    @Test
    void marksWhatWasAskedForInLettersOfPinyin() {
        assertThat(Marks.in("四川资阳高新区", List.of("ziyang"))).containsExactly(new Range(2, 4));
        assertThat(Marks.in("四川资阳高新区", List.of("zygx"))).containsExactly(new Range(2, 6));
        assertThat(Marks.in("四川资阳高新区", List.of("ziyangg"))).containsExactly(new Range(2, 5));
        assertThat(Marks.in("四川资阳高新区", List.of("资阳", "高新"))).containsExactly(new Range(2, 6));
        assertThat(Marks.in("LED显示模组", List.of("led"))).containsExactly(new Range(0, 3));
        assertThat(Marks.in("资阳", List.of("chengdu"))).isEmpty();
    }

    @Test
    void takesWritingApartByPairsOfCharactersAndByWords() {
        assertThat(Grams.of("资阳ＬＥＤ显示屏,3号")).containsExactly("资阳", "led", "显示", "示屏", "3", "号");
        assertThat(Grams.of("  ")).isEmpty();
    }
}
