package org.yuanlian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"802100433", "71526726X", "799655058"})
    void acceptsTheCodesInsideCreditCodesInForce(String code) {
        assertThat(OrganisationCode.fault(code, "row 1")).isEmpty();
    }

    @Test
    void readsTheHyphenAndWritesIt() {
        assertThat(OrganisationCode.of("71526726-x")).hasToString("71526726-X");
    }

    @Test
    void refusesAWrongCheckDigit() {
        assertThat(OrganisationCode.fault("802100434", "row 1"))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("kernel.organisation.check"));
    }

    @Test
    void noticesACreditCodeInItsPlace() {
        assertThat(OrganisationCode.fault("91110000802100433B", "row 1"))
                .hasValueSatisfying(problem -> assertThat(problem.maybe()).contains("credit code"));
    }
}
