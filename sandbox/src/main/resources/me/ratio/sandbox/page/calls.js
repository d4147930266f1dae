// The journal of calls.

import { timeElement } from './clock.js';
import { element, find, limitedList, setColour, shortened, tag } from './dom.js';

const LATEST = 200;
const search = find('#call-search');

export const paths = () => [`calls?limit=${LATEST}&search=${encodeURIComponent(search.value)}`];

const list = limitedList(find('#call-list'), call => call.key, callRow);

export function show({ items }) {
  // Calls have no id: equal ones are told apart by their number, the oldest being the first.
  const seen = new Map();
  list([...items].reverse().map(call => {
    const text = JSON.stringify(call);
    seen.set(text, (seen.get(text) ?? 0) + 1);
    return { ...call, key: `${seen.get(text)} ${text}` };
  }).reverse());
}

function callRow({ time, method, path, status, code, warning }) {
  const result = tag();
  result.textContent = code ? `${status} ${code}` : status;
  setColour(result, status < 400 ? 'good' : 'bad');
  return {
    node: element('li', { class: 'call' },
      timeElement(time), element('span', { class: 'method' }, method), shortened('code', path), result,
      ...warning ? [element('p', { class: 'warning' }, warning)] : []),
    show() {},
  };
}

/** Calls back when another search is typed. */
export const onSearch = refresh => search.addEventListener('input', refresh);
