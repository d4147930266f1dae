// Buttons and forms: run what they are for, once at a time, and tell the result beside them.

import { element, find } from './dom.js';

let refreshed = () => {};

/** Sets what is called after each action, to show what has changed. */
export function afterEachAction(refresh) {
  refreshed = refresh;
}

/** Runs work when a button is pressed. The text that the work returns is shown as its result. */
export function onPress(button, work) {
  button.addEventListener('click', () => run(button, work));
  return button;
}

/** Runs work with the values of a form, by name, when it is sent. */
export function onSubmit(form, work) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    run(event.submitter ?? form, () => work(Object.fromEntries(new FormData(form))));
  });
}

async function run(source, work) {
  if (source.getAttribute('aria-disabled') === 'true') {
    return;
  }
  // A disabled button would lose the focus.
  source.setAttribute('aria-disabled', 'true');
  const note = find('.note', source.closest('section'));
  try {
    tell(note, await work());
  } catch (failure) {
    tell(note, failure.message, true);
  } finally {
    source.removeAttribute('aria-disabled');
    refreshed();
  }
}

const ends = new WeakMap();

function tell(note, text, isError = false) {
  clearTimeout(ends.get(note));
  note.textContent = text ?? '';
  note.hidden = !text;
  note.classList.toggle('error', isError);
  if (!isError) {
    ends.set(note, setTimeout(() => { note.hidden = true; }, 4_000));
  }
}

/** Creates a button that copies a text. */
export function copyButton(text, what) {
  const button = element('button', { type: 'button', 'aria-label': `Copy ${what}` }, 'Copy');
  let back;
  button.addEventListener('click', async () => {
    button.textContent = await copy(text()) ? 'Copied' : 'Press Ctrl-C';
    clearTimeout(back);
    back = setTimeout(() => { button.textContent = 'Copy'; }, 1_500);
  });
  return button;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // no clipboard for a page that is neither on loopback nor encrypted
    const field = element('textarea', { class: 'hidden', 'aria-hidden': 'true' }, text);
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    focused?.focus();
    return copied;
  }
}

/** Asks before something is lost. */
export function confirmed(question, button) {
  const dialog = find('#confirm');
  find('p', dialog).textContent = question;
  find('[value=yes]', dialog).textContent = button;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener(
    'close', () => resolve(dialog.returnValue === 'yes'), { once: true }));
}
