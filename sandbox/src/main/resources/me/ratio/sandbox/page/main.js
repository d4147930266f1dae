// Polls the controls while the page is visible, and has each part show what has changed.

import { afterEachAction } from './actions.js';
import { read, Unreachable } from './api.js';
import * as bank from './bank.js';
import * as calls from './calls.js';
import * as clock from './clock.js';
import * as codes from './codes.js';
import { load } from './contract.js';
import { find, setText } from './dom.js';
import * as responses from './responses.js';
import * as snapshots from './snapshots.js';
import * as tenants from './tenants.js';
import * as users from './users.js';
import * as webhooks from './webhooks.js';

const INTERVAL = 1_000;
const PARTS = [codes, bank, users, webhooks, calls, responses, snapshots];

const shown = new Map();
let round = new AbortController();
let next;

async function poll() {
  clearTimeout(next);
  round.abort();
  const { signal } = round = new AbortController();
  try {
    await load();
    const get = onceEach(path => read(path, signal));
    // first the two that the others need: the tenant that they are asked for, and the time that they are shown by
    await refresh(tenants, get, signal);
    await refresh(clock, get, signal);
    await Promise.all(PARTS.map(part => refresh(part, get, signal)));
    connected('Live', 'live', '');
  } catch (failure) {
    if (signal.aborted) {
      return;
    }
    const lost = failure instanceof Unreachable;
    connected(lost ? 'Not reachable' : 'Error', 'lost',
      lost ? 'The sandbox cannot be reached. What you see may be old; trying again every second.' : failure.message);
  }
  if (!signal.aborted && !document.hidden) {
    next = setTimeout(poll, INTERVAL);
  }
}

/** Returns a function that gets each path once. */
function onceEach(get) {
  const results = new Map();
  return path => {
    if (!results.has(path)) {
      results.set(path, get(path));
    }
    return results.get(path);
  };
}

async function refresh(part, get, signal) {
  const bodies = await Promise.all(part.paths().map(get));
  const text = JSON.stringify(bodies);
  if (!signal.aborted && shown.get(part) !== text) {
    part.show(...bodies);
    shown.set(part, text);
  }
}

function connected(text, state, problem) {
  const label = find('#connection');
  setText(label, text);
  label.className = `connection ${state}`;
  document.body.classList.toggle('lost', state === 'lost');
  const banner = find('#banner');
  setText(banner, problem);
  banner.hidden = !problem;
}

afterEachAction(poll);
tenants.onChoice(poll);
users.onSearch(poll);
calls.onSearch(poll);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    poll();
  }
});
addEventListener('focus', poll);
setInterval(() => {
  clock.tick();
  codes.tick();
}, 250);
poll();
