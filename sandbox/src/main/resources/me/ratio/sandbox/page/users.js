// Users with identity check, bank account, wallets, purchases and flags.

import { find, limitedList, setText } from './dom.js';
import { userCard } from './user-card.js';

const search = find('#user-search');

export const paths = () => [search.value ? `users?search=${encodeURIComponent(search.value)}` : 'users'];

const list = limitedList(find('#user-list'), user => user.id, userCard);

export function show({ items }) {
  setText(find('#users .count'), items.length || '');
  list(items);
}

/** Calls back when another search is typed. */
export const onSearch = refresh => search.addEventListener('input', refresh);
