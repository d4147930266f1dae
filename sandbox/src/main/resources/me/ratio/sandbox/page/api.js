// Calls the controls for the chosen tenant.

import { find } from './dom.js';

const TOKEN_HEADER = 'ratio-sandbox-token';

/** The tenant that all calls concern; empty for the first one. */
export const tenant = {
  header: '',
  get clientId() { return sessionStorage.getItem('clientId') ?? ''; },
  set clientId(id) { sessionStorage.setItem('clientId', id); },
};

/** Thrown when no response came. */
export class Unreachable extends Error {}

/** Reads a control, or a document beside them. */
export const read = (path, signal) => call('GET', path, undefined, signal);

/** Changes something by a control. */
export const change = (method, path, body = {}) => call(method, path, body);

async function call(method, path, body, signal) {
  const response = await send(method, path, body, signal);
  if (response.status === 401) {
    await askForToken();
    return call(method, path, body, signal);
  }
  const json = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(json.message ?? `The sandbox responded with status ${response.status}.`);
  }
  return json;
}

async function send(method, path, body, signal) {
  const headers = {};
  if (tenant.header && tenant.clientId) {
    headers[tenant.header] = tenant.clientId;
  }
  const token = sessionStorage.getItem(TOKEN_HEADER);
  if (token) {
    headers[TOKEN_HEADER] = token;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    // not relative as it is: clock:advance would be a URL of the scheme clock
    const url = new URL(`./${path}`, document.baseURI);
    return await fetch(url, { method, headers, signal, body: body && JSON.stringify(body), cache: 'no-store' });
  } catch (failure) {
    throw signal?.aborted ? failure : new Unreachable('The sandbox cannot be reached. Is it running?');
  }
}

let asking;

/** Asks for the control token, once for all calls that need it. */
function askForToken() {
  asking ??= new Promise(resolve => {
    const dialog = find('#sign-in');
    const field = find('input', dialog);
    find('.error', dialog).hidden = !sessionStorage.getItem(TOKEN_HEADER);
    dialog.showModal();
    dialog.addEventListener('close', () => {
      sessionStorage.setItem(TOKEN_HEADER, field.value);
      field.value = '';
      asking = undefined;
      resolve();
    }, { once: true });
  });
  return asking;
}
