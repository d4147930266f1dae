// The choice of the tenant.

import { tenant } from './api.js';
import { find, setOptions } from './dom.js';

const select = find('#tenant');

export const paths = () => ['tenants'];

export function show({ items }) {
  setOptions(select, items.map(({ clientId, name }) => ({
    value: clientId,
    label: name ? `${name} (${clientId})` : clientId,
  })));
  if (!items.some(({ clientId }) => clientId === tenant.clientId)) {
    tenant.clientId = items[0].clientId;
  }
  if (select.value !== tenant.clientId) {
    select.value = tenant.clientId;
  }
}

/** Calls back when another tenant is chosen. */
export function onChoice(refresh) {
  select.addEventListener('change', () => {
    tenant.clientId = select.value;
    refresh();
  });
}
