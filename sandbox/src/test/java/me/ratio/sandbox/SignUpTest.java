package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignUpTest extends SandboxTest {
    @Test
    void the_wallet_of_sign_up_receives_what_is_bought() {
        Person ada = person(1).signedUp();
        Reply wallets = ada.client().get(ada.path("/wallets"));
        assertThat(wallets.body().path("items")).hasSize(1);
        assertThat(wallets.text("/items/0/address")).isEqualTo(ada.wallet.address());
    }

    @Test
    void one_factor_is_not_enough_and_one_has_to_be_a_phone() {
        Person ada = person(1);
        ada.proveWallet();
        assertThat(ada.createUser().outcome()).isEqualTo("403 MFA_REQUIRED");
        ada.proveEmail();
        assertThat(ada.createUser().outcome()).isEqualTo("403 MFA_REQUIRED");
        ada.forgetToken();
        ada.proveEmail();
        ada.provePhone();
        assertThat(ada.createUser().status()).isEqualTo(201);
        assertThat(ada.createUser().outcome()).isEqualTo("409 ALREADY_EXISTS_USER");
    }

    @Test
    void what_was_proven_is_what_is_signed_up() {
        Person ada = person(1);
        ada.provePhone();
        ada.proveEmail();
        assertThat(create(ada, "+14155550188", ada.email, "US", true)).isEqualTo("400 MISMATCH_PHONE");
        assertThat(create(ada, ada.phone, "else@example.com", "US", true)).isEqualTo("400 MISMATCH_EMAIL");
        assertThat(create(ada, ada.phone, ada.email, "CA", true)).isEqualTo("400 INVALID_COUNTRY");
        assertThat(create(ada, ada.phone, ada.email, "US", false)).isEqualTo("400 INVALID_ACCEPTED_TERMS");
        assertThat(create(ada, ada.phone, "nobody", "US", true)).isEqualTo("400 INVALID_EMAIL");
        assertThat(create(ada, "12", ada.email, "US", true)).isEqualTo("400 INVALID_PHONE");
        assertThat(create(ada, ada.phone, ada.email, "US", true)).isEqualTo("201 -");
    }

    @Test
    void phone_and_email_belong_to_one_user() {
        Person early = person(1);
        early.proveWallet();
        early.provePhone();
        Person late = new Person(sandbox, client, 1);
        late.proveWallet(TestWallet.of(9));
        late.provePhone();
        assertThat(early.createUser().status()).isEqualTo(201);
        assertThat(late.createUser().outcome()).isEqualTo("409 ALREADY_EXISTS_PHONE");
        Person eve = person(2);
        eve.proveWallet();
        eve.provePhone();
        assertThat(create(eve, eve.phone, early.email, "US", true)).isEqualTo("409 ALREADY_EXISTS_EMAIL");
    }

    @Test
    void the_first_digit_decides_the_identity_check() {
        String[][] outcomes = {{"012345678", "DECLINED"}, {"123456789", "IN_REVIEW"}, {"999-00-1234", "APPROVED"}};
        for (int i = 0; i < outcomes.length; i++) {
            Person person = person(i + 1).signedUp();
            assertThat(person.submitKyc(outcomes[i][0]).text("/kyc/status")).isEqualTo("SUBMITTED");
            advance(5);
            assertThat(client.get(person.path("")).text("/kyc/status")).isEqualTo(outcomes[i][1]);
            assertThat(person.submitKyc(outcomes[i][0]).outcome()).isEqualTo("409 ALREADY_EXISTS_USER_KYC");
        }
    }

    @Test
    void identity_data_has_to_make_sense() {
        Person ada = person(1).signedUp();
        assertThat(ada.submitKyc("12").outcome()).isEqualTo("400 INVALID_ID_NUMBER");
        assertThat(kyc(ada, "1990-02-30", "CA", "94601")).isEqualTo("400 INVALID_DATE_OF_BIRTH");
        assertThat(kyc(ada, "2005-07-19", "CA", "94601")).isEqualTo("400 INVALID_AGE");
        assertThat(kyc(ada, "2005-07-18", "California", "94601")).isEqualTo("400 INVALID_STATE");
        assertThat(kyc(ada, "2005-07-18", "CA", "9460")).isEqualTo("400 INVALID_POSTAL_CODE");
        assertThat(kyc(ada, "2005-07-18", "CA", "94601-1234")).isEqualTo("200 -");
    }

    @Test
    void documents_come_after_data_and_limits_after_approval() {
        Person ada = person(1).signedUp();
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

    private static String create(Person person, String phone, String email, String country, boolean accepted) {
        return person.client()
                .post(
                        "/v1/users",
                        "firstName",
                        "Ada",
                        "lastName",
                        "Jensen",
                        "email",
                        email,
                        "country",
                        country,
                        "phone",
                        phone,
                        "acceptedTerms",
                        accepted)
                .outcome();
    }

    private static String kyc(Person person, String born, String state, String postalCode) {
        return person.client()
                .post(
                        person.path("/kyc"),
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
}
