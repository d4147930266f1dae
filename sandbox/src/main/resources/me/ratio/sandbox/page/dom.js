// Builds and updates the page. Values are put in as text: nothing is ever read as markup, which the content security
// policy enforces too.

/** Finds an element. */
export const find = (selector, root = document) => root.querySelector(selector);

/** Creates an element with attributes, listeners (the functions among them) and children. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(name, value);
    } else {
      node.setAttribute(name, value);
    }
  }
  node.append(...children);
  return node;
}

/** Sets a text, unless it is there already: a selection in it stays. */
export function setText(node, text) {
  if (node.textContent !== String(text)) {
    node.textContent = text;
  }
}

/** Creates a text whose ids are cut to their first digits; the whole text is its title. */
export function shortened(tag, text) {
  const short = text.replace(/([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '$1…');
  return element(tag, { class: 'mono', title: text }, short);
}

/** Creates a label for a status, whose colour says how good it is. */
export function tag() {
  return element('span', { class: 'tag' });
}

const COLOURS = {
  good: ['APPROVED', 'COMPLETED', 'ACTIVE', 'VERIFIED', 'HEALTHY'],
  wait: ['PENDING', 'SUBMITTED', 'IN_REVIEW', 'LOGIN_REQUIRED', 'INCOMPLETE', 'DEGRADED'],
  bad: ['DECLINED', 'FAILED', 'DOWN'],
};

/** Shows a status of the contract in a label. */
export function setStatus(label, text, status) {
  setText(label, text);
  const colour = Object.keys(COLOURS).find(name => COLOURS[name].includes(status)) ?? '';
  setColour(label, colour);
}

/** Gives a label one of the colours good, wait and bad, or none. */
export function setColour(label, colour) {
  label.className = `tag ${colour}`.trim();
}

/**
 * Keeps the children of a container in step with items. A child stays the same as long as its key is there, and only moves
 * when the order changes, so focus, selection and what is typed in it stay.
 *
 * @param create makes {node, show(item)} for an item
 */
export function keyedList(container, keyOf, create) {
  const rows = new Map();
  return items => {
    const wanted = new Map(items.map(item => [keyOf(item), item]));
    for (const [key, row] of rows) {
      if (!wanted.has(key)) {
        row.node.remove();
        rows.delete(key);
      }
    }
    let next = null;
    for (const [key, item] of [...wanted].reverse()) {
      const row = rows.get(key) ?? create(item);
      rows.set(key, row);
      row.show(item);
      if (row.node.parentNode !== container || row.node.nextElementSibling !== next) {
        container.insertBefore(row.node, next);
      }
      next = row.node;
    }
  };
}

/**
 * Keeps a list in step with items as above, but with a limited number of them, and a button that shows more. A long run
 * makes thousands, which nobody reads at once.
 */
export function limitedList(container, keyOf, create, step = 20) {
  const list = keyedList(container, keyOf, create);
  let shown = step;
  let all = [];
  const more = element('button', { type: 'button', class: 'quiet more', click: () => {
    shown += step;
    show(all);
  } });
  container.after(more);
  function show(items) {
    all = items;
    list(items.slice(0, shown));
    more.hidden = items.length <= shown;
    setText(more, `Show more of ${items.length}`);
  }
  return show;
}

/** Replaces the options of a select, if they are others, and keeps what is chosen. */
export function setOptions(select, options) {
  const key = JSON.stringify(options);
  if (select.dataset.options === key) {
    return;
  }
  select.dataset.options = key;
  const chosen = select.value;
  select.replaceChildren(...options.map(({ value, label = value, title = '' }) => element('option', { value, title }, label)));
  if (options.some(option => option.value === chosen)) {
    select.value = chosen;
  }
}
