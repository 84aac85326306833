package org.yuanlian.perception.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.yuanlian.kernel.Refusal;

class DecodingTests {
    private static final String TEXT = "沿滩高新技术产业园区2024年营业收入246.23亿元,同比增长20.56%。";

    @Test
    void readsUtf8WithAndWithoutAMark() {
        assertThat(Decoding.decode("a", TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(Decoding.decode("a", ('\uFEFF' + TEXT).getBytes(StandardCharsets.UTF_8))).endsWith(TEXT);
    }

    @Test
    void readsGb18030AndUtf16() {
        assertThat(Decoding.decode("a", TEXT.getBytes(Charset.forName("GB18030")))).isEqualTo(TEXT);
        assertThat(Decoding.decode("a", ('\uFEFF' + TEXT).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TEXT);
    }

    @Test
    void readsUtf8ThatBreaksOffInsideACharacter() {
        var bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThat(Decoding.decode("a", Arrays.copyOf(bytes, bytes.length - 1))).isEqualTo(TEXT.substring(0, TEXT.length() - 1));
    }

    @Test
    void refusesNothing() {
        refuses(new byte[0], "perception.text.empty");
        refuses(" \n\t\n".getBytes(StandardCharsets.UTF_8), "perception.text.blank");
    }

    @Test
    void refusesWhatIsNotText() {
        refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "perception.text.binary");
        refuses("\u0001\u0002\u0003\u0004abc".getBytes(StandardCharsets.UTF_8), "perception.text.binary");
        var noise = new byte[4096];
        new java.util.Random(7).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = noise[i] == 0 ? 1 : noise[i];
        }
        refuses(noise, "perception.text.binary");
    }

    private static void refuses(byte[] content, String code) {
        assertThatThrownBy(() -> Decoding.decode("bad.txt", content)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.where()).isEqualTo("bad.txt");
            });
        });
    }
}
