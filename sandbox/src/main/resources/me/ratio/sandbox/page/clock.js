// The tenant's clock: shows it and moves it.

import { onPress, onSubmit } from './actions.js';
import { change } from './api.js';
import { element, find, setText } from './dom.js';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

let known;
let shownDay;

/** Returns the time of the tenant's clock in milliseconds. A ticking clock goes on between two polls. */
export function now() {
  return known ? known.millis + (known.ticks ? performance.now() - known.since : 0) : 0;
}

/** Creates an element that shows a time of the tenant, with the day unless it is that of the clock. */
export function timeElement(iso) {
  const node = element('time');
  setTime(node, iso);
  return node;
}

/** Shows another time in such an element. */
export function setTime(node, iso) {
  node.dateTime = iso;
  const day = !iso || iso.slice(0, 10) === today() ? '' : `${SHORT_DAY.format(new Date(iso))} `;
  setText(node, day + iso.slice(11, 19));
}

const today = () => new Date(now()).toISOString().slice(0, 10);

export const paths = () => ['clock'];

export function show(clock) {
  known = { millis: Date.parse(clock.time), ticks: clock.mode === 'TICKING', since: performance.now() };
  setText(find('#mode'), known.ticks ? 'ticking' : 'frozen');
  tick();
}

/** Shows the time that it is by now. */
export function tick() {
  if (known) {
    const time = new Date(now());
    setText(find('#time'), time.toISOString().slice(11, 19));
    setText(find('#day'), `${DAY.format(time)} UTC`);
    if (shownDay !== today()) {
      shownDay = today();
      document.querySelectorAll('time[datetime]').forEach(node => setTime(node, node.dateTime));
    }
  }
}

for (const button of document.querySelectorAll('[data-seconds]')) {
  onPress(button, async () => show(await change('POST', 'clock:advance', { seconds: Number(button.dataset.seconds) })));
}

onSubmit(find('#set-clock'), async ({ time }) => show(await change('POST', 'clock:set', { time: withSeconds(time) })));

function withSeconds(local) {
  return `${local.length === 16 ? `${local}:00` : local}Z`;
}
