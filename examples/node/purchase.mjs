// From sign-up to a purchase, with fetch alone. Against the sandbox:
//
//   java -jar sandbox/target/ratio-sandbox.jar --clock frozen --print-env > env & . ./env && node examples/node/purchase.mjs
//
// A server does this: the client secret must never reach a browser.

const { RATIO_BASE_URL: base, RATIO_CLIENT_ID: clientId, RATIO_CLIENT_SECRET: clientSecret } = process.env;

/** The token of the user's session. A step of the sign-in issues it, and any response may replace it. */
let jwt;

async function call(method, path, body) {
  const response = await fetch(base + path, {
    method,
    headers: {
      'ratio-client-id': clientId,
      'ratio-client-secret': clientSecret,
      ...(jwt && { authorization: `Bearer ${jwt}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  const json = text ? JSON.parse(text) : {};
  jwt = json.sessionJwt ?? response.headers.get('ratio-authentication-refresh') ?? jwt;
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${json.code ?? ''} ${json.message ?? ''}`);
  }
  return json;
}

/** What a person does, and time: on the sandbox these are calls as well. */
const person = (what, body) => call('POST', `/_sandbox/person/${what}`, body);

const phoneNumber = '+14155550123';
const { phoneId } = await call('POST', '/v1/auth/otp/sms:send', { phoneNumber });
const sms = await person('codes:read', { destination: phoneNumber });
await call('POST', '/v1/auth/otp/sms:authenticate', { phoneId, otp: sms.code });

const emailAddress = 'ada@example.com';
const { emailId } = await call('POST', '/v1/auth/otp/email:send', { emailAddress });
const email = await person('codes:read', { destination: emailAddress });
await call('POST', '/v1/auth/otp/email:authenticate', { emailId, otp: email.code });

const user = await call('POST', '/v1/users', {
  firstName: 'Ada', lastName: 'Jensen', email: emailAddress, phone: phoneNumber, country: 'US', acceptedTerms: true,
});
const ada = `/v1/users/${user.id}`;
const { address } = await person('wallets:create', { name: 'savings' });
const wallet = await call('POST', `${ada}/wallets`, { address, type: 'EVM' });

await call('POST', `${ada}/kyc`, {
  dateOfBirth: '1990-12-31', idType: 'SSN', idNumber: '299001234',
  line1: '1 Main Street', city: 'Oakland', state: 'CA', postalCode: '94601',
});
await person('time:wait', { seconds: 5 });

const { linkToken } = await call('POST', `${ada}/banks:requestLink`, {});
const { publicToken } = await person('bank:login', { linkToken, institution: 'Tartan Bank' });
const { bankAccount } = await call('POST', `${ada}/banks:activateLink`, { publicToken });
await person('time:wait', { seconds: 4 });

// Sent once: if this fails without a response, look into the activity before anything else.
const { activityItem } = await call('POST', `${ada}/banks/${bankAccount.id}/ach`, {
  fiatAmount: '25.00', cryptoCurrency: 'ETH', walletId: wallet.id, type: 'INSTANT',
});
await person('time:wait', { seconds: 60 });
const { crypto } = await call('GET', `${ada}/activity/${activityItem.id}`);
console.log(`${crypto.status} ${crypto.transactionHash}`);
