// Snapshots of the tenant, and its reset.

import { confirmed, onPress } from './actions.js';
import { change } from './api.js';
import { timeElement } from './clock.js';
import { offers } from './contract.js';
import { element, find, keyedList } from './dom.js';

export const paths = () => offers('/snapshots') ? ['snapshots'] : [];

const list = keyedList(find('#snapshot-list'), snapshot => snapshot.id, ({ id, time }) => {
  const button = (text, work) => onPress(element('button', { type: 'button', class: 'quiet' }, text), work);
  return {
    node: element('li', { class: 'item' },
      element('span', {}, element('code', {}, id), ' ', timeElement(time)),
      element('span', { class: 'buttons' },
        button('Restore', () => change('POST', `snapshots/${id}:restore`).then(() => 'The tenant is as it was then')),
        button('Delete', () => change('DELETE', `snapshots/${id}`).then(() => 'Deleted')))),
    show() {},
  };
});

/** Shows the snapshots; nothing in a sandbox that has none. */
export function show(snapshots) {
  find('#snapshots').hidden = find('[href="#snapshots"]').hidden = !snapshots;
  list([...snapshots?.items ?? []].reverse());
}

onPress(find('#take-snapshot'), () => change('POST', 'snapshots').then(({ id }) => `Taken: ${id}`));

onPress(find('#reset'), async () => {
  if (await confirmed('Forget all users, codes, webhooks and calls of this tenant?', 'Reset')) {
    await change('POST', 'reset');
    return 'The tenant is as new';
  }
  return undefined;
});
