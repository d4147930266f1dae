-- Tables of ratio-sdk-jdbc, version 1, for PostgreSQL and H2.

CREATE TABLE ratio_purchase (
    intent_key     VARCHAR(200)             NOT NULL PRIMARY KEY,
    application    VARCHAR(200)             NOT NULL,
    user_id        VARCHAR(200)             NOT NULL,
    bank_id        VARCHAR(200)             NOT NULL,
    request        TEXT                     NOT NULL,
    request_hash   VARCHAR(200)             NOT NULL,
    state          VARCHAR(20)              NOT NULL,
    claimed_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    sent_after     TIMESTAMP WITH TIME ZONE,
    first_read_at  TIMESTAMP WITH TIME ZONE,
    item_id        VARCHAR(200),
    refusal_status INTEGER                  NOT NULL,
    refusal_code   TEXT,
    reason         TEXT,
    version        BIGINT                   NOT NULL
);

CREATE INDEX ratio_purchase_user ON ratio_purchase (user_id);

CREATE INDEX ratio_purchase_state ON ratio_purchase (application, state);

CREATE TABLE ratio_session (
    key_hash   VARCHAR(64)              NOT NULL PRIMARY KEY,
    version    BIGINT                   NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    key_id     VARCHAR(50)              NOT NULL,
    encrypted  BYTEA                    NOT NULL
);

CREATE INDEX ratio_session_expiry ON ratio_session (expires_at);
