// One user.

import { copyButton, onPress } from './actions.js';
import { change } from './api.js';
import { timeElement } from './clock.js';
import { valuesOf } from './contract.js';
import { element, find, keyedList, setOptions, setStatus, setText, shortened, tag } from './dom.js';

/** Creates the card of a user. */
export function userCard(user) {
  const patch = (body, done) => change('PATCH', `users/${user.id}`, body).then(() => done);
  const name = element('strong');
  const contact = element('span', { class: 'sub' });
  const kyc = tag();
  const bank = tag();
  const flagCount = tag();
  const facts = ['Phone', 'Country', 'Bank', 'Wallets'].map(fact);
  const status = element('select', { 'aria-label': 'Identity check' });
  const flag = element('select', { 'aria-label': 'Flag to set' });
  setOptions(status, valuesOf('KycResult').filter(({ value }) => value !== 'UNKNOWN')); // which no check ends with
  status.value = user.kycStatus;
  setOptions(flag, valuesOf('UserFlag'));
  const flags = element('span', { class: 'tags' });
  const rows = element('tbody');
  const purchases = element('table', {}, purchaseHead(), rows);
  const node = element('li', {}, element('details', {},
    element('summary', {}, element('span', { class: 'main' }, name, contact),
      element('span', { class: 'side' }, flagCount, bank, kyc)),
    element('div', { class: 'details' },
      element('dl', { class: 'facts' },
        element('dt', {}, 'Id'),
        element('dd', { class: 'copyable' }, element('code', {}, user.id), copyButton(() => user.id, 'the user id')),
        element('dt', {}, 'Created'), element('dd', {}, timeElement(user.createTime)),
        ...facts.flatMap(({ term, value }) => [term, value]),
        element('dt', {}, 'Flags'), element('dd', {}, flags, element('span', { class: 'none' }, 'none'))),
      element('div', { class: 'changes' },
        element('div', {}, status,
          onPress(button('Set identity check'), () => patch({ kycStatus: status.value }, `Identity check: ${status.value}`))),
        element('div', {}, flag,
          onPress(button('Set flag'), () => patch({ setFlag: flag.value }, `Flag ${flag.value} is set`)))),
      purchases)));
  const showFlags = keyedList(flags, item => item, item => flagLabel(item, () => patch({ clearFlag: item }, `Flag ${item} is cleared`)));
  const showPurchases = keyedList(rows, item => item.id, purchaseRow);
  return {
    node,
    show(latest) {
      setText(name, latest.name);
      setText(contact, latest.email);
      setStatus(kyc, `KYC ${latest.kycStatus}`, latest.kycStatus);
      const verification = latest.bank?.verificationStatus;
      setStatus(bank, verification ? `bank ${verification}` : 'no bank', verification);
      setStatus(flagCount, latest.flags.join(', '), 'FAILED');
      flagCount.hidden = latest.flags.length === 0;
      const values = [
        latest.phone, latest.country,
        latest.bank ? `•••• ${latest.bank.mask}, link ${latest.bank.linkStatus}, verification ${verification}` : 'none',
        latest.wallets.map(wallet => wallet.address).join(', ') || 'none',
      ];
      facts.forEach(({ value }, i) => setText(value, values[i]));
      showFlags(latest.flags);
      showPurchases(latest.purchases);
      purchases.hidden = latest.purchases.length === 0;
    },
  };
}

const button = text => element('button', { type: 'button' }, text);

const fact = term => ({ term: element('dt', {}, term), value: element('dd') });

function flagLabel(flag, clear) {
  const description = valuesOf('UserFlag').find(option => option.value === flag)?.title ?? '';
  const remove = element('button', { type: 'button', 'aria-label': `Clear flag ${flag}` }, '×');
  return {
    node: element('span', { class: 'tag bad flag', title: description }, flag, onPress(remove, clear)),
    show() {},
  };
}

function purchaseHead() {
  const columns = ['Purchase', 'Amount', 'Status'];
  return element('thead', {}, element('tr', {}, ...columns.map(name => element('th', { scope: 'col' }, name))));
}

function purchaseRow(purchase) {
  const debit = tag();
  const crypto = tag();
  const node = element('tr', {},
    element('td', {}, timeElement(purchase.createTime), ' ', shortened('code', purchase.id)),
    element('td', {}, `$${purchase.fiatAmount} ${purchase.cryptoCurrency}`),
    element('td', {}, element('span', { class: 'tags' }, debit, crypto)));
  return {
    node,
    show({ fiatStatus, cryptoStatus }) {
      setStatus(debit, `debit ${fiatStatus}`, fiatStatus);
      setStatus(crypto, `crypto ${cryptoStatus}`, cryptoStatus);
    },
  };
}
