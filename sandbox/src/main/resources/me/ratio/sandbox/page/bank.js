// The login at a bank, in place of Plaid Link.

import { copyButton, onSubmit } from './actions.js';
import { change } from './api.js';
import { personValues } from './contract.js';
import { element, find, keyedList, setOptions, setText, shortened } from './dom.js';

const form = find('#bank-login');
const { linkToken, institution, outcome } = form.elements;
const token = find('#public-token code');
find('#public-token .copyable').append(copyButton(() => token.textContent, 'the public token'));

export const paths = () => ['plaid/linkTokens', 'plaid/institutions'];

const open = keyedList(find('#link-tokens'), item => item.linkToken, item => {
  const user = element('span');
  const button = element('button', {
    type: 'button',
    click() {
      linkToken.value = item.linkToken;
      press();
    },
  }, user, shortened('small', item.linkToken));
  return {
    node: element('li', {}, button),
    show: ({ name, repair }) => setText(user, repair ? `${name}, to log in again` : name),
  };
});

export function show({ items }, institutions) {
  setOptions(outcome, personValues('/bank:login', 'outcome'));
  setOptions(institution, institutions.items.map(({ name, status, oauth }) => ({
    value: name,
    label: [name, status === 'HEALTHY' ? '' : status.toLowerCase(), oauth ? 'OAuth' : ''].filter(Boolean).join(', '),
  })));
  open(items);
  find('#link-tokens-group').hidden = items.length === 0;
  if (items.length > 0 && linkToken.value === '' && document.activeElement !== linkToken) {
    linkToken.value = items[0].linkToken;
  }
  press();
}

/** Marks the open link that is entered. */
function press() {
  for (const button of find('#link-tokens').querySelectorAll('button')) {
    button.setAttribute('aria-pressed', find('small', button).title === linkToken.value);
  }
}

linkToken.addEventListener('input', press);

onSubmit(form, async login => {
  const { publicToken } = await change('POST', 'person/bank:login', login);
  setText(token, publicToken);
  find('#public-token').hidden = false;
  linkToken.value = '';
});
