// One-time codes, newest first.

import { copyButton } from './actions.js';
import { now } from './clock.js';
import { element, find, limitedList, setText } from './dom.js';

export const paths = () => ['codes'];

const list = limitedList(find('#codes'), ({ destination, code, sentTime }) => `${destination} ${code} ${sentTime}`, created, 5);
let clocks = [];

export function show({ items }) {
  clocks = [];
  list(items);
  tick();
}

function created({ destination, code, kind }) {
  const left = element('span');
  const node = element('li', { class: 'code' },
    element('span', { class: 'digits' }, code),
    copyButton(() => code, `the code ${code}`),
    element('span', { class: 'about' }, element('span', {}, `${kind} to ${destination}`), left));
  return { node, show: item => clocks.push({ node, left, expires: Date.parse(item.expiresTime) }) };
}

/** Shows how long the codes are valid from now. */
export function tick() {
  for (const { node, left, expires } of clocks) {
    const seconds = Math.ceil((expires - now()) / 1_000);
    node.classList.toggle('over', seconds <= 0);
    setText(left, seconds <= 0 ? 'expired' : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`);
  }
}
