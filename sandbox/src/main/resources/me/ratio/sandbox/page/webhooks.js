// Webhook deliveries with their attempts; sends them again, changed or not.

import { copyButton, onPress } from './actions.js';
import { change } from './api.js';
import { setTime, timeElement } from './clock.js';
import { controlValues } from './contract.js';
import { element, find, keyedList, limitedList, setColour, setText, tag } from './dom.js';

export const paths = () => ['deliveries'];

const list = limitedList(find('#deliveries'), delivery => delivery.id, deliveryRow, 10);

export function show({ items }) {
  setText(find('#webhooks .count'), items.length || '');
  list(items);
}

function deliveryRow(delivery) {
  const result = tag();
  const time = timeElement('');
  const attempts = element('tbody');
  const send = (text, body) => onPress(element('button', { type: 'button' }, text), () =>
    change('POST', `deliveries/${delivery.id}:redeliver`, body).then(() => `${text}: sent`));
  const changes = controlValues('/deliveries/{deliveryId}:redeliver', 'change')
    .filter(({ value }) => value !== 'NONE')
    .map(({ value }) => send(sentence(value), { change: value }));
  const node = element('li', {}, element('details', {},
    element('summary', {}, element('span', { class: 'main' }, element('strong', {}, delivery.event), time),
      element('span', { class: 'side' }, result)),
    element('div', { class: 'details' },
      element('div', { class: 'buttons' }, send('Redeliver', {}), send('Duplicate', { times: 2 }), ...changes),
      element('dl', { class: 'facts' },
        element('dt', {}, 'URL'), element('dd', {}, delivery.url),
        element('dt', {}, 'Timestamp'), element('dd', {}, element('code', {}, delivery.timestamp)),
        element('dt', {}, 'Signature'), element('dd', {}, element('code', {}, delivery.signature))),
      element('table', {}, attempts),
      element('pre', { tabindex: '0', 'aria-label': 'Body' }, pretty(delivery.body)),
      element('p', { class: 'buttons' }, copyButton(() => delivery.body, 'the body as it was sent')))));
  const showAttempts = keyedList(attempts, attempt => attempt.number, attemptRow);
  return {
    node,
    show(latest) {
      const last = latest.attempts.at(-1);
      setResult(result, last);
      setTime(time, last?.time ?? '');
      showAttempts(latest.attempts.map((attempt, i) => ({ number: i + 1, ...attempt })));
    },
  };
}

function attemptRow(attempt) {
  const result = tag();
  setResult(result, attempt);
  return {
    node: element('tr', {},
      element('td', {}, `Attempt ${attempt.number}`),
      element('td', {}, timeElement(attempt.time)),
      element('td', {}, result)),
    show() {},
  };
}

function setResult(label, attempt) {
  setText(label, attempt ? attempt.status ?? attempt.failure : 'held');
  setColour(label, !attempt ? 'wait' : attempt.status < 300 ? 'good' : 'bad');
}

const sentence = constant => constant[0] + constant.slice(1).toLowerCase().replaceAll('_', ' ');

function pretty(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

onPress(find('#hold'), () => change('POST', 'deliveries:hold').then(() => 'Deliveries are held'));
onPress(find('#release'), () => change('POST', 'deliveries:release', { order: 'IN_ORDER' }).then(() => 'Released'));
onPress(find('#release-reversed'), () =>
  change('POST', 'deliveries:release', { order: 'REVERSED' }).then(() => 'Released, the last one first'));
