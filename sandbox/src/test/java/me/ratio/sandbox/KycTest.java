package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sdk.model.KycResult;
import org.junit.jupiter.api.Test;

class KycTest extends SandboxTest {
    @Test
    @Proves({Behaviour.SANDBOX_KYC, Behaviour.KYC_STATUS, Behaviour.KYC_POLL, Behaviour.KYC_ONCE})
    void selectsTheOutcomeByTheFirstDigit() {
        String[][] outcomes = {{"012345678", "DECLINED"}, {"123456789", "IN_REVIEW"}, {"999-00-1234", "APPROVED"}};
        for (int i = 0; i < outcomes.length; i++) {
            TestUser user = user(i + 1).signedUp();
            assertThat(user.submitKyc(outcomes[i][0]).text("/kyc/status")).isEqualTo("SUBMITTED");
            advance(5);
            assertThat(client.get(user.path("")).text("/kyc/status")).isEqualTo(outcomes[i][1]);
            assertThat(user.submitKyc(outcomes[i][0]).outcome()).isEqualTo("409 ALREADY_EXISTS_USER_KYC");
        }
    }

    @Test
    @Proves(Behaviour.KYC_OPTIONAL_FIELDS)
    void rejectsInvalidData() {
        TestUser ada = user(1).signedUp();
        assertThat(ada.submitKyc("12").outcome()).isEqualTo("400 INVALID_ID_NUMBER");
        assertThat(kyc(ada, "1990-02-30", "CA", "94601")).isEqualTo("400 INVALID_DATE_OF_BIRTH");
        assertThat(kyc(ada, "2005-07-19", "CA", "94601")).isEqualTo("400 INVALID_AGE");
        assertThat(kyc(ada, "2005-07-18", "California", "94601")).isEqualTo("400 INVALID_STATE");
        assertThat(kyc(ada, "2005-07-18", "CA", "9460")).isEqualTo("400 INVALID_POSTAL_CODE");
        assertThat(kyc(ada, "2005-07-18", "CA", "94601-1234")).isEqualTo("200 -");
    }

    @Test
    @Proves({Behaviour.IDV_NEEDS_KYC, Behaviour.IDV, Behaviour.LIMITS_422, Behaviour.LIMITS_BASIS})
    void allowsIdvAfterKycAndLimitsAfterApproval() {
        TestUser ada = user(1).signedUp();
        assertThat(ada.client().send("POST", ada.path("/idv"), null).outcome()).isEqualTo("422 USER_KYC_INCOMPLETE");
        ada.submitKyc("299001234");
        assertThat(ada.client().send("POST", ada.path("/idv"), null).text("/url"))
                .startsWith("https://");
        assertThat(ada.client()
                        .send("POST", ada.path(":calculateAchLimits"), null)
                        .outcome())
                .isEqualTo("422 USER_RISK_INCOMPLETE");
        advance(5);
        assertThat(ada.client()
                        .send("POST", ada.path(":calculateAchLimits"), null)
                        .text("/daily/limit"))
                .isEqualTo("5000.00");
    }

    private static String kyc(TestUser user, String born, String state, String postalCode) {
        return user.client()
                .post(
                        user.path("/kyc"),
                        "dateOfBirth",
                        born,
                        "idType",
                        "SSN",
                        "idNumber",
                        "299001234",
                        "line1",
                        "1 Main Street",
                        "city",
                        "Oakland",
                        "state",
                        state,
                        "postalCode",
                        postalCode,
                        "nationality",
                        "US",
                        "occupation",
                        "Engineer")
                .outcome();
    }

    @Test
    @Proves(Behaviour.SSN_TWICE)
    void allowsOneSocialSecurityNumberForSeveralUsers() {
        assertThat(user(1).signedUp().submitKyc("299001234").status()).isEqualTo(200);
        assertThat(user(2).signedUp().submitKyc("299001234").status()).isEqualTo(200);
    }

    @Test
    @Proves(Behaviour.KYC_REVIEW_END)
    void approvesAfterAReviewOfThreeDays() {
        TestUser ada = user(1).signedUp();
        TestUser eve = user(2).signedUp();
        ada.submitKyc("199001234");
        eve.submitKyc("199001234");
        advance(5);
        sandbox.first().setKycStatus(eve.userId(), KycResult.DECLINED);
        advance(3 * 86_400 - 1);
        assertThat(client.get(ada.path("")).text("/kyc/status")).isEqualTo("IN_REVIEW");
        advance(1);
        assertThat(client.get(ada.path("")).text("/kyc/status")).isEqualTo("APPROVED");
        assertThat(client.get(eve.path("")).text("/kyc/status")).isEqualTo("DECLINED");
    }
}
