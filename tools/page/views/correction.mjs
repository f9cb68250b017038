// Lets the user say which suggestion fits, or that none does, and take it back.

import {choice_for, save_choice, undo_choice} from '../choices.mjs';
import {announce, h, icon, replace} from '../dom.mjs';
import {link} from '../route.mjs';
import {word} from '../words.mjs';
import {button, error_notice, notice} from './parts.mjs';
import {picker} from './picker.mjs';

export function choice_text(choice) {
  return choice.code === null
    ? word('choice.none')
    : word('choice.fits', {title: choice.title ?? choice.code, code: choice.code});
}

/// {section, fits_button(suggestion)}: the section goes below the answer, a button on each suggestion.
export function correction(answer) {
  const buttons = new Map();
  const status = h('div', {id: 'feedback-status'});
  const remark = h('textarea', {
    id: 'feedback-remark',
    class: 'input',
    rows: 2,
    maxlength: 2000,
    value: choice_for(answer.vacancy)?.remark ?? '',
  });
  let busy = false;

  const run = async (action, said) => {
    if (busy) return;
    busy = true;
    try {
      await action();
      refresh();
      announce(said());
    } catch (error) {
      replace(status, error_notice(error));
      status.scrollIntoView({block: 'nearest'});
    } finally {
      busy = false;
    }
  };
  const save = (qualification) =>
    run(
      () => save_choice(answer, qualification, remark.value),
      () => word('choice.saved', {text: choice_text(choice_for(answer.vacancy))}),
    );
  const undo = () =>
    run(
      async () => {
        await undo_choice(answer.vacancy);
        // The undo button goes away; the focus must not go with it.
        if (status.contains(document.activeElement)) none_button.focus();
      },
      () => word('choice.undone'),
    );
  const toggle = (qualification) => {
    const choice = choice_for(answer.vacancy);
    if (choice !== null && choice.code === (qualification?.code ?? null)) undo();
    else save(qualification);
  };

  const none_button = button([h('span', {class: 'button-mark'}), word('choice.none.button')], () => toggle(null), {
    id: 'none-fits',
    'aria-pressed': 'false',
  });
  const keep_remark = button(
    word('choice.remark.save'),
    () => {
      const {code, title} = choice_for(answer.vacancy);
      save(code === null ? null : {code, title});
    },
    {id: 'save-remark', hidden: true},
  );

  function press(element, pressed) {
    element.setAttribute('aria-pressed', String(pressed));
    element.classList.toggle('is-pressed', pressed);
    replace(element.querySelector('.button-mark'), pressed ? icon('check') : null);
  }

  function refresh() {
    const choice = choice_for(answer.vacancy);
    for (const [code, element] of buttons) press(element, choice?.code === code);
    press(none_button, choice !== null && choice.code === null);
    keep_remark.hidden = choice === null || remark.value.trim() === (choice.remark ?? '');
    replace(
      status,
      choice === null
        ? null
        : notice(
            'good',
            word('choice.saved', {text: choice_text(choice)}),
            h('p', {}, word('choice.saved.text'), ' ', h('a', {href: link(['feedback'])}, word('choice.all'))),
            h('p', {}, button(word('undo'), undo, {id: 'undo-feedback'})),
          ),
    );
  }
  remark.addEventListener('input', refresh);

  const fits_button = (suggestion) => {
    const pressed = choice_for(answer.vacancy)?.code === suggestion.code;
    const element = button(
      [h('span', {class: 'button-mark'}), word('choice.fits.button')],
      () => toggle(suggestion),
      {class: 'fits-button needs-feedback', 'aria-label': `${word('choice.fits.button')}: ${suggestion.title}`},
    );
    press(element, pressed);
    buttons.set(suggestion.code, element);
    return element;
  };

  const section =
    answer.status === 'empty'
      ? null
      : h(
          'section',
          {class: 'panel no-print needs-feedback', id: 'correction', 'aria-labelledby': 'correction-title'},
          h('h2', {id: 'correction-title'}, word('choice.title')),
          h('p', {class: 'muted'}, word('choice.help')),
          status,
          h(
            'div',
            {class: 'two-columns'},
            h(
              'div',
              {class: 'field'},
              h('label', {for: 'feedback-remark'}, word('choice.remark')),
              remark,
              h('div', {class: 'button-row'}, none_button, keep_remark),
            ),
            picker('feedback-picker', save),
          ),
        );
  refresh();
  return {section, fits_button};
}
