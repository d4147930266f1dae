package me.ratio.sandbox.behaviour;

import static me.ratio.sandbox.behaviour.Basis.DECIDED;
import static me.ratio.sandbox.behaviour.Basis.DOCUMENTED;
import static me.ratio.sandbox.behaviour.Basis.INFERRED;

import java.util.Locale;

/**
 * A rule that the sandbox follows. A test names the rules that it proves; the build fails for a rule without proof.
 */
public enum Behaviour {
    SPEC_URL(Topic.REQUESTS, DOCUMENTED, "GET /v1/api-docs returns the contract."),
    DECIMAL_STRINGS(Topic.REQUESTS, DOCUMENTED, "Amounts, prices, fees and limits are strings."),
    ERROR_STATUS(Topic.REQUESTS, INFERRED, "An error has the status that the contract gives to its code."),
    ERROR_WITHOUT_CODE(
            Topic.REQUESTS, DECIDED, "Where no code of the contract fits, an error has none: 405, and a defect (500)."),
    ERROR_DATA(Topic.REQUESTS, DECIDED, "The data of an error names the field that is wrong, and nothing else."),
    ORDER_OF_CHECKS(
            Topic.REQUESTS,
            DECIDED,
            "Checks are made in this order: route, client id, secret, token, device fingerprint, factors, path, "
                    + "flags, query, body."),
    ORDER_OF_FIELDS(
            Topic.REQUESTS,
            DECIDED,
            "Of several errors in a body, the one of the first property in the schema is reported."),
    UNKNOWN_FIELDS(Topic.REQUESTS, DECIDED, "Unknown fields and query parameters are ignored."),
    NULL_FIELDS(Topic.REQUESTS, DECIDED, "null for an optional field is refused, with a message that says so."),
    BODY_SIZE(
            Topic.REQUESTS,
            DECIDED,
            "A body of more than 1 MiB is INVALID_BODY, and a 400, since the contract has no 413."),
    REPEATED_PARAMETERS(Topic.REQUESTS, DECIDED, "Of a repeated query parameter the first value counts."),
    ESCAPED_PATHS(Topic.REQUESTS, DECIDED, "A path with escapes, such as %3A for the colon, is the same as without."),
    OLD_FIELD_NAMES(
            Topic.REQUESTS,
            DECIDED,
            "A field or path that was renamed since 2022 is refused, with a message that contains its new name."),
    EMPTY_RESULT(Topic.REQUESTS, DOCUMENTED, "A 200 without a result has the body {}."),
    RESPONSES_MATCH_CONTRACT(
            Topic.REQUESTS,
            DOCUMENTED,
            "Each response has the shape that the contract gives to its operation and status."),
    SECRETS_IN_MESSAGES(Topic.REQUESTS, DECIDED, "No message quotes the request."),
    DEVICE_FINGERPRINT(
            Topic.REQUESTS,
            DOCUMENTED,
            "Calls should have a device fingerprint: base64 of a JSON object with the address of the device and "
                    + "either a user agent or the five fields of an app."),
    DEVICE_FINGERPRINT_MISSING(
            Topic.REQUESTS,
            DECIDED,
            "A missing or unreadable fingerprint is noted in the journal of calls; with the option STRICT it is "
                    + "refused with 400, without a code."),
    ASKED_FOR(
            Topic.REQUESTS,
            DECIDED,
            "A test can ask for any error of the contract, or any status from 400 on, as the next response of an "
                    + "operation."),
    CLIENT_AUTH_ALWAYS(
            Topic.CLIENTS,
            DOCUMENTED,
            "Calls need client id and secret, besides any user token; reading a client session and verifying a "
                    + "magic link do not."),
    MISSING_CREDENTIALS(Topic.CLIENTS, DECIDED, "A missing client id or secret is a 401."),
    LIMITS_WITHOUT_SECRET(
            Topic.CLIENTS, DOCUMENTED, "calculateAchLimits needs the client id and a token, but no secret."),
    NEW_CLIENTS(
            Topic.CLIENTS,
            DECIDED,
            "Any UUID is a client id; the first secret that is sent with it becomes its secret."),
    SESSION_ID_HEADER(
            Topic.CLIENTS,
            DOCUMENTED,
            "Signing in with a wallet takes the id of a client session instead of client id and secret."),
    SESSION_ONE_READ(Topic.CLIENTS, DOCUMENTED, "A client session can be read once, and then is 410."),
    SESSION_DEPOSIT_DEFAULT(
            Topic.CLIENTS, DOCUMENTED, "Without a deposit address, a client session deposits to the signing address."),
    SESSION_PATH(
            Topic.CLIENTS,
            DOCUMENTED,
            "Client sessions are under /v1/client/sessions, not under the paths of partners."),
    CLIENT_SESSION_LIFETIME(Topic.CLIENTS, DECIDED, "A client session is valid for 15 minutes."),
    JWT_LIFETIME(Topic.SESSIONS, DOCUMENTED, "A session token is valid for five minutes."),
    SESSION_INACTIVITY(Topic.SESSIONS, DOCUMENTED, "A session ends after ten minutes without a call."),
    JWT_REFRESH_HEADER(
            Topic.SESSIONS, DOCUMENTED, "Near the expiry of a token, any response can carry a new one in a header."),
    JWT_REFRESH_FORM(
            Topic.SESSIONS,
            DECIDED,
            "Responses carry a new token in the last minute of the old one, without the word Bearer."),
    JWT_CLAIMS(
            Topic.SESSIONS,
            INFERRED,
            "A token is signed with RS256 and lists the proven factors, with addresses and times, as published "
                    + "tokens of 2023 do."),
    JWT_CHAINING(
            Topic.SESSIONS,
            DOCUMENTED,
            "A factor counts in a session only if it was requested and proven with the token of that session."),
    SINGLE_FACTOR_READS(Topic.SESSIONS, DOCUMENTED, "Reads of a user need one factor."),
    MFA_FOR_WRITES(Topic.SESSIONS, DOCUMENTED, "Writes need two factors, and are MFA_REQUIRED with one."),
    LIMITS_FACTORS(
            Topic.SESSIONS,
            DECIDED,
            "calculateAchLimits needs one factor, but is refused like a write if the user is flagged."),
    USER_READS_WITHOUT_TOKEN(
            Topic.SESSIONS,
            INFERRED,
            "Reads of a user work with client credentials alone, for any user of the client; the list of wallets "
                    + "needs a token."),
    OTHER_USERS(Topic.SESSIONS, DECIDED, "Another user's id is NOT_FOUND_USER, as an id that does not exist."),
    SIGNIN_FACTORS(Topic.SIGN_IN, DOCUMENTED, "Any two factors of the user sign in, in any order."),
    WALLET_FIRST_READS(Topic.SIGN_IN, DOCUMENTED, "Once a wallet has signed in, reads work before the second factor."),
    UNKNOWN_USER_SIGNAL(
            Topic.SIGN_IN, DOCUMENTED, "Without userMask in its response, a wallet sign-in was that of a new user."),
    KNOWN_USER_RESPONSE(
            Topic.SIGN_IN, DOCUMENTED, "The first factor of a known user returns userMask, the second one user."),
    WALLET_CHALLENGE(Topic.SIGN_IN, DOCUMENTED, "A wallet signs the whole challenge with personal_sign."),
    CHALLENGE_LIFETIME(
            Topic.SIGN_IN,
            DECIDED,
            "A challenge is valid for five minutes and one use; up to ten are open for a wallet."),
    SIGNATURE_TWIN(
            Topic.SIGN_IN,
            DECIDED,
            "A signature and its twin with the high s are both accepted, and v may be 0, 1, 27 or 28."),
    WALLET_NETWORK(
            Topic.SIGN_IN, INFERRED, "Wallet sign-in takes walletNetwork, the old name, if walletType is missing."),
    PHONE_US_MOBILE(
            Topic.SIGN_IN,
            DOCUMENTED,
            "Phone numbers are those of US mobile phones in E.164 format; others are a 400."),
    PHONE_CALLING_CODE(
            Topic.SIGN_IN, INFERRED, "A number with another calling code than +1 is INVALID_PHONE_COUNTRY_CODE."),
    PHONE_KINDS(
            Topic.SIGN_IN,
            INFERRED,
            "Toll-free, premium-rate and personal numbers, and directory assistance (555-1212), are "
                    + "INVALID_PHONE_TYPE; no other landline can be told from its number."),
    PHONE_CANADA(
            Topic.SIGN_IN,
            INFERRED,
            "Numbers of Canada pass: their calling code is +1, and the published example is one."),
    OTP_DESTINATION(
            Topic.SIGN_IN,
            INFERRED,
            "A code goes to the user's own phone or address, if the session has a user and the request names "
                    + "none."),
    OTP_LIFETIME(
            Topic.SIGN_IN,
            DECIDED,
            "A one-time code has 6 digits, is replaced by the next one, and is valid for five minutes, one use "
                    + "and five wrong attempts."),
    LINKING_SEQUENCE(
            Topic.SIGN_IN,
            DOCUMENTED,
            "A new wallet is linked in the documented eight steps: a phone number of another session is "
                    + "ALREADY_EXISTS_PHONE, and addToUser ends the sequence."),
    LINKING_KNOWN_USER(
            Topic.SIGN_IN, DOCUMENTED, "Signing in with a new wallet in a session with two factors links it."),
    NEW_WALLET_AS_SECOND_FACTOR(
            Topic.SIGN_IN,
            DECIDED,
            "Signing in with a new wallet in a session with one known factor is MFA_REQUIRED: it would count as "
                    + "the second factor."),
    FACTORS_OF_OTHERS(
            Topic.SIGN_IN, INFERRED, "A session accepts only the phone number and e-mail address of its user."),
    UNVERIFIED_WALLET(
            Topic.SIGN_IN,
            DOCUMENTED,
            "A wallet that was added with addToUser is not proven, and moves to another user who proves it."),
    ADD_WALLET_CREDENTIALS(Topic.SIGN_IN, DOCUMENTED, "addToUser needs a token with two factors."),
    LINKING_429(Topic.SIGN_IN, DOCUMENTED, "Sending a code again can be a 429."),
    RATE_LIMITS(
            Topic.SIGN_IN,
            DECIDED,
            "Calls are not limited, unless the option smsInterval sets a time between two codes for one phone; "
                    + "Retry-After says when it ends."),
    MAGIC_LINK(Topic.SIGN_IN, DECIDED, "One token stands for all magic links; any other is a 401."),
    SIGNUP_SMS_FACTOR(Topic.SIGN_UP, DOCUMENTED, "One of the two factors at sign-up must be a phone."),
    SIGNUP_NO_EMAIL_WALLET(
            Topic.SIGN_UP,
            DOCUMENTED,
            "E-mail and wallet do not suffice for sign-up; phone and e-mail, or phone and wallet do."),
    COUNTRY_FORMAT(Topic.SIGN_UP, DOCUMENTED, "country is a two-letter code, and only US is served."),
    ACCEPTED_TERMS(Topic.SIGN_UP, DOCUMENTED, "acceptedTerms must be the boolean true."),
    SANDBOX_IDENTITY(
            Topic.SIGN_UP,
            DOCUMENTED,
            "Sign-up needs a wallet, an e-mail address and a phone number that nobody else has; names are free."),
    DEPOSIT_AUTO(Topic.SIGN_UP, DOCUMENTED, "A wallet that was the first factor at sign-up becomes a deposit wallet."),
    DEPOSIT_AGAIN(
            Topic.SIGN_UP,
            DECIDED,
            "Connecting that wallet again is a 409; the option signUpWalletReceives switches both off."),
    SECOND_WALLET(
            Topic.SIGN_UP, DECIDED, "A wallet that was proven after another factor does not become a deposit wallet."),
    WALLET_CAP(Topic.WALLETS, DOCUMENTED, "A user can have a limited number of wallets."),
    WALLET_CAP_NUMBER(Topic.WALLETS, DECIDED, "That number is 10."),
    WALLET_RENAME(Topic.WALLETS, DOCUMENTED, "A wallet is renamed with PATCH."),
    WALLET_PAGES(Topic.WALLETS, DECIDED, "The list of wallets is one page, and has no nextPageToken."),
    ZERO_ADDRESS(
            Topic.WALLETS,
            DECIDED,
            "The zero address is refused as a place for deposits; sign-in takes it, as published examples do, "
                    + "and nobody can sign for it."),
    KYC_ORDER(
            Topic.IDENTITY,
            DOCUMENTED,
            "KYC needs a user, and the verification of a bank account an approved identity; otherwise the order "
                    + "is free."),
    KYC_STATUS(Topic.IDENTITY, DOCUMENTED, "The outcome is in kyc.status of the user."),
    KYC_POLL(
            Topic.IDENTITY,
            DOCUMENTED,
            "The outcome is there before a client has asked ten times in intervals of two seconds."),
    KYC_ONCE(Topic.IDENTITY, DOCUMENTED, "Submitting again is a 409."),
    KYC_OPTIONAL_FIELDS(Topic.IDENTITY, DOCUMENTED, "line2, nationality and occupation are optional."),
    SANDBOX_KYC(
            Topic.IDENTITY,
            DOCUMENTED,
            "The first digit of the id number selects the outcome: 0 declined, 1 in review, 2 to 9 approved."),
    KYC_REVIEW_END(
            Topic.IDENTITY, DECIDED, "A review ends with approval three days later, unless support ends it before."),
    SSN_TWICE(Topic.IDENTITY, DECIDED, "Several users may have one social security number."),
    IDV_NEEDS_KYC(Topic.IDENTITY, DOCUMENTED, "Starting a check of documents before KYC is a 422."),
    IDV(Topic.IDENTITY, DECIDED, "A check of documents can be started, and changes nothing."),
    ONE_BANK(
            Topic.BANKS,
            DOCUMENTED,
            "A user has one linked bank account; linking another is a 409 until it is deleted."),
    PLAID_FLOW(Topic.BANKS, DOCUMENTED, "A link token leads to a public token, which links the account."),
    PUBLIC_TOKEN_ONCE(Topic.BANKS, DECIDED, "A public token works once, and for the user of its link token only."),
    PLAID_REGISTRATION(
            Topic.BANKS,
            DOCUMENTED,
            "redirectUri, https and without a query, and androidPackageName must be registered."),
    PLAID_REGISTRATION_DEFAULT(Topic.BANKS, DECIDED, "Where the options of a tenant register none, all are."),
    PLAID_ONE_OF_TWO(Topic.BANKS, DOCUMENTED, "redirectUri and androidPackageName exclude each other."),
    BANK_INITIAL_STATE(Topic.BANKS, DOCUMENTED, "A linked account starts as INACTIVE and IN_REVIEW."),
    BANK_VERIFY_POLL(
            Topic.BANKS,
            DOCUMENTED,
            "Verification takes less than five seconds, and ends as ACTIVE and APPROVED, or DECLINED."),
    BANK_NAME_MATCH(Topic.BANKS, DOCUMENTED, "An account in another name than that of the identity is declined."),
    BANK_RELINK(
            Topic.BANKS,
            DOCUMENTED,
            "LOGIN_REQUIRED is repaired with another link; for an active account that is a 422."),
    SANDBOX_BANK(
            Topic.BANKS, DOCUMENTED, "The login at the bank, good or bad, selects the outcome: verified or declined."),
    PRICES_AVAILABLE_ONLY(Topic.PRICES, DOCUMENTED, "Prices are those of currencies for sale."),
    CURRENCIES(Topic.PRICES, DOCUMENTED, "ETH, USDC_ETHEREUM and USDC_POLYGON are for sale."),
    FIXED_PRICES(
            Topic.PRICES,
            DECIDED,
            "Prices are fixed; that of ETH is 1910.543215, shown as 1910.54, because only a more precise price "
                    + "gives the published estimate."),
    NETWORK_FEES(Topic.PRICES, INFERRED, "networkFees is always there, and empty unless fees were asked for."),
    FEES(
            Topic.PRICES,
            DOCUMENTED,
            "A standard purchase has no fee, an instant one three percent; both have that of the network."),
    ESTIMATE_MODES(
            Topic.PRICES,
            DOCUMENTED,
            "fiatAmount contains the fees, minCryptoAmount has them on top; one of the two is needed."),
    TX_PREREQ(
            Topic.PURCHASES,
            DOCUMENTED,
            "A purchase needs a user with an approved identity, a verified bank account and a wallet."),
    TX_ASYNC(
            Topic.PURCHASES,
            DOCUMENTED,
            "A purchase is accepted with 202 and PENDING, and ends as COMPLETED or FAILED."),
    TX_POLL(Topic.PURCHASES, DOCUMENTED, "Crypto is delivered after 20 seconds on Polygon, and a minute on Ethereum."),
    STANDARD_SETTLEMENT(
            Topic.PURCHASES,
            DOCUMENTED,
            "A standard purchase settles after three business days, and has its price only then."),
    TX_FAILED(Topic.PURCHASES, DOCUMENTED, "After a failure the user has a flag that says why."),
    TX_IRREVERSIBLE(Topic.PURCHASES, DOCUMENTED, "A purchase cannot be cancelled."),
    DOUBLE_PURCHASE(Topic.PURCHASES, DECIDED, "Sending a purchase twice buys twice."),
    SANDBOX_ACH(
            Topic.PURCHASES,
            DOCUMENTED,
            "The amount selects the outcome: below 50 it succeeds, 123.45 is F1004, above 50 standard F1001 and "
                    + "instant F1000."),
    EXACTLY_50(Topic.PURCHASES, DECIDED, "An amount of exactly 50 succeeds."),
    TX_MINIMUMS(Topic.PURCHASES, DOCUMENTED, "A purchase is at least 20 dollars on Ethereum and 1 dollar on Polygon."),
    TX_COUNT(Topic.PURCHASES, DOCUMENTED, "A user can make four purchases in any 24 hours."),
    TX_AMOUNTS(Topic.PURCHASES, DOCUMENTED, "In 24 hours a user can spend 3000 dollars instantly, and 5000 in all."),
    WEEKLY_LIMIT(Topic.PURCHASES, DECIDED, "In seven days a user can spend 15000 dollars; failed debits do not count."),
    LIMITS_422(Topic.PURCHASES, DOCUMENTED, "There are no limits, but a 422, until the identity is approved."),
    LIMITS_BASIS(Topic.PURCHASES, DOCUMENTED, "Limits need no bank account."),
    PAGING(Topic.ACTIVITY, DOCUMENTED, "nextPageToken is the pageToken of the next page, which takes no filters."),
    PAGE_SIZE(Topic.ACTIVITY, DECIDED, "Pages are newest first, have 20 items, and at most 100."),
    STATUS_FILTER(Topic.ACTIVITY, DECIDED, "Several statuses are separated by commas."),
    ACTIVITY_FEES(Topic.ACTIVITY, INFERRED, "A purchase has networkFee and ratioFee, and no metadata."),
    ACTIVITY_CROSS_CLIENT(
            Topic.ACTIVITY, DOCUMENTED, "Activity contains the purchases that the user made with any client."),
    SHARED_USERS(
            Topic.ACTIVITY,
            DECIDED,
            "Clients share users if the options of their tenant say so; each has its own sessions, secret and "
                    + "webhooks."),
    FLAGS_ALWAYS(Topic.FLAGS, DOCUMENTED, "Writes of a flagged user are a 403, and with F0000 reads and sign-in too."),
    TEN_FLAGS(Topic.FLAGS, DOCUMENTED, "There are ten flags."),
    FLAG_DIFFERENCES(
            Topic.FLAGS,
            DECIDED,
            "All flags but F0000 have the same effect, and the code USER_BLOCKED; F1003, which was dropped, is "
                    + "none."),
    WEBHOOK_CAP(Topic.WEBHOOKS, DOCUMENTED, "A client can have ten webhooks."),
    WEBHOOK_CAP_STATUS(Topic.WEBHOOKS, DECIDED, "The eleventh is a 403 without a code."),
    WEBHOOK_MISSING(Topic.WEBHOOKS, DECIDED, "A webhook that does not exist is a 404 without a code."),
    WEBHOOK_SECRET_ONCE(Topic.WEBHOOKS, DOCUMENTED, "The secret is in the response to the creation only."),
    WEBHOOK_NAME_LENGTH(Topic.WEBHOOKS, DOCUMENTED, "A name has 4 to 50 characters."),
    WEBHOOK_FIELDS(Topic.WEBHOOKS, INFERRED, "A webhook has both published names of its times."),
    WEBHOOK_EVENT_NAMES(Topic.WEBHOOKS, DOCUMENTED, "Names of events are in upper case."),
    WEBHOOK_AUDIENCE(Topic.WEBHOOKS, DOCUMENTED, "An event goes to all clients of its user."),
    WEBHOOK_EVENTS(
            Topic.WEBHOOKS,
            DECIDED,
            "An event is sent for each change of status, including the first; KYC_UPDATED contains the Kyc "
                    + "object."),
    WEBHOOK_TIMESTAMP(Topic.WEBHOOKS, DECIDED, "The signed timestamp is in seconds, by the tenant's clock."),
    WEBHOOK_TIME(
            Topic.WEBHOOKS,
            DECIDED,
            "Webhooks are delivered when the clock moves; advancing it by zero is enough, and a ticking clock "
                    + "needs nothing."),
    WEBHOOK_TARGETS(Topic.WEBHOOKS, DECIDED, "Webhooks are delivered to loopback only, without following redirects.");

    private final Topic topic;
    private final Basis basis;
    private final String rule;

    Behaviour(Topic topic, Basis basis, String rule) {
        this.topic = topic;
        this.basis = basis;
        this.rule = rule;
    }

    /** Returns the id, as {@code jwt-lifetime}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the topic. */
    public Topic topic() {
        return topic;
    }

    /** Returns the basis. */
    public Basis basis() {
        return basis;
    }

    /** Returns the rule as a sentence. */
    public String rule() {
        return rule;
    }
}
