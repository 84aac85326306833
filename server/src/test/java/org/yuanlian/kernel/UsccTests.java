package org.yuanlian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTests {

    @ParameterizedTest
    @ValueSource(strings = {"91110000802100433B", "9144030071526726XG", "91330100799655058B"})
    void acceptsCodesThatAreInForce(String code) {
        assertThat(new Uscc(code).organisationCode().value()).isEqualTo(code.substring(8, 17));
        assertThat(new Uscc(code).registeredIn()).isEqualTo(code.substring(2, 8));
    }

    @Test
    void acceptsAFullWidthCodeInSmallLettersWithSpaces() {
        assertThat(Uscc.of(" ９１４４ 030071526726xg ").value()).isEqualTo("9144030071526726XG");
    }

    @Test
    void refusesAWrongCheckCharacterAndNamesTheRightOne() {
        assertThatThrownBy(() -> new Uscc("91330100799655058C"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problems()).extracting(Problem::code).containsExactly("kernel.uscc.check");
                    assertThat(refusal.problems().getFirst().what()).contains("is C").contains("call for B");
                });
    }

    @Test
    void refusesEveryCodeWithOneDigitChanged() {
        var right = "91330100799655058B";
        for (var place = 0; place < 17; place++) {
            var digit = (char) ('0' + (right.charAt(place) - '0' + 1) % 10);
            var wrong = right.substring(0, place) + digit + right.substring(place + 1);
            assertThat(Uscc.fault(wrong, "row 1")).as(wrong).isPresent();
        }
    }

    @Test
    void refusesEveryCodeWithTwoUnlikeNeighboursSwapped() {
        var right = "91110000802100433B";
        for (var place = 0; place < 16; place++) {
            if (right.charAt(place) != right.charAt(place + 1)) {
                var wrong = right.substring(0, place) + right.charAt(place + 1) + right.charAt(place)
                        + right.substring(place + 2);
                assertThat(Uscc.fault(wrong, "row 1")).as(wrong).isPresent();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9133010079965505, 2 too few",
        "91330100799655058BB, 1 too many",
        "9133O100799655058B, a letter I",
        "'', 18 too few"
    })
    void tellsWhatIsWrongWithTheShape(String code, String hint) {
        assertThat(Uscc.fault(code, "row 7")).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo("kernel.uscc.shape");
            assertThat(problem.where()).isEqualTo("row 7");
            assertThat(problem.maybe()).startsWith(hint);
        });
    }
}
