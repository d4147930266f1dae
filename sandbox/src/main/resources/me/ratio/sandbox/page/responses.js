// Scripted responses: how the next calls of an operation end.

import { onPress, onSubmit } from './actions.js';
import { change } from './api.js';
import { controlValues, operations, takes, valuesOf } from './contract.js';
import { element, find, keyedList, setOptions, setText } from './dom.js';

const form = find('#script');
const fields = form.elements;
const NUMBERS = ['retryAfter', 'delayMillis', 'times'];

export const paths = () => ['responses', 'users'];

const list = keyedList(find('#pending'), item => item.key, () => {
  const operation = element('strong');
  const details = element('span', { class: 'sub' });
  return {
    node: element('li', { class: 'item stacked' }, operation, details),
    show(item) {
      setText(operation, item.operation);
      setText(details, describe(item));
    },
  };
});

export function show({ items }, users) {
  for (const field of form.querySelectorAll('[data-property]')) {
    field.hidden = !takes('/responses', field.dataset.property);
  }
  setOptions(fields.operation, operations());
  setOptions(fields.code, valuesOf('ErrorCode'));
  setOptions(fields.fault, controlValues('/responses', 'fault'));
  setOptions(fields.userId, [{ value: '', label: 'any' }, ...users.items.map(({ id, name }) => ({ value: id, label: name }))]);
  setText(find('#responses .count'), items.length || '');
  find('#clear-responses').hidden = items.length === 0;
  list(items.map((item, i) => ({ ...item, key: i })));
}

function describe({ code, status, fault, retryAfter, delayMillis, carriedOut, times, userId }) {
  return [
    code ?? fault ?? `status ${status}`,
    retryAfter !== undefined && `Retry-After ${retryAfter} s`,
    delayMillis !== undefined && `after ${delayMillis} ms`,
    carriedOut && 'carried out',
    userId && 'one user',
    times > 1 && `${times} times`,
  ].filter(Boolean).join(', ');
}

form.addEventListener('change', () => {
  for (const kind of ['code', 'status', 'fault']) {
    fields[kind].hidden = fields.kind.value !== kind;
  }
});

onSubmit(form, async values => {
  const body = { operation: values.operation };
  body[values.kind] = values.kind === 'status' ? Number(values.status) : values[values.kind];
  for (const name of NUMBERS.filter(number => values[number] !== '' && takes('/responses', number))) {
    body[name] = Number(values[name]);
  }
  if (values.userId) {
    body.userId = values.userId;
  }
  body.carriedOut = 'carriedOut' in values;
  await change('POST', 'responses', body);
  return `The next call of ${values.operation} ends so`;
});

onPress(find('#clear-responses'), () => change('DELETE', 'responses').then(() => 'Nothing is scripted any more'));
