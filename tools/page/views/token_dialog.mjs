// Asks for the access token in a dialog, when the service says that it needs one.

import {h} from '../dom.mjs';
import {word} from '../words.mjs';

let open_question = null;

function show_dialog(refused) {
  return new Promise((resolve) => {
    const input = h('input', {
      id: 'token-input',
      type: 'password',
      autocomplete: 'off',
      required: true,
      class: 'input',
    });
    const dialog = h(
      'dialog',
      {class: 'dialog', id: 'token-dialog', 'aria-labelledby': 'token-title'},
      h(
        'form',
        {
          onsubmit: (event) => {
            event.preventDefault();
            dialog.close(input.value.trim());
          },
        },
        h('h2', {id: 'token-title'}, word('token.title')),
        h('p', {}, word(refused ? 'token.refused' : 'token.text')),
        h('label', {for: 'token-input'}, word('token.label')),
        input,
        h(
          'div',
          {class: 'button-row'},
          h('button', {type: 'submit', class: 'button button-primary'}, word('token.use')),
          h('button', {type: 'button', class: 'button', onclick: () => dialog.close('')}, word('cancel')),
        ),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === '' ? null : dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/// The token, or null when the user has none. Several requests that need one share one dialog.
export function ask_for_token(refused) {
  open_question ??= show_dialog(refused).finally(() => {
    open_question = null;
  });
  return open_question;
}
