// What the user said of a vacancy. The service stores it; the session remembers under which number, so that it can be undone.

import * as api from './api.mjs';

const choices_key = 'vakpeil.choices';

function all_choices() {
  try {
    return JSON.parse(sessionStorage.getItem(choices_key)) ?? {};
  } catch {
    return {};
  }
}

/// A short name of a text: two vacancies with one text are one vacancy.
function name_of(vacancy) {
  let hash = 0;
  for (const character of vacancy.title + '\n' + vacancy.text)
    hash = (Math.imul(hash, 31) + character.codePointAt(0)) | 0;
  return String(hash);
}

export function choice_for(vacancy) {
  return all_choices()[name_of(vacancy)] ?? null;
}

function remember(vacancy, choice) {
  const choices = all_choices();
  if (choice === null) delete choices[name_of(vacancy)];
  else choices[name_of(vacancy)] = choice;
  try {
    sessionStorage.setItem(choices_key, JSON.stringify(choices));
  } catch {
    /* A full session forgets; the service does not. */
  }
}

/// An undone choice may belong to a vacancy that is no longer on the screen.
export function forget_choice(id) {
  const kept = Object.entries(all_choices()).filter(([, choice]) => choice.id !== id);
  sessionStorage.setItem(choices_key, JSON.stringify(Object.fromEntries(kept)));
}

/// Stores which qualification fits the vacancy of an answer, in the place of what was said before. Null means none.
export async function save_choice(answer, qualification, remark = '') {
  const before = choice_for(answer.vacancy);
  const {title, text} = answer.vacancy;
  const stored = await api.add_feedback({
    vacancy: {...(answer.id ? {id: answer.id} : {}), title, text},
    code: qualification?.code ?? null,
    suggested: answer.suggestions[0]?.code ?? null,
    ...(remark.trim() === '' ? {} : {remark: remark.trim().slice(0, 2000)}),
  });
  const choice = {
    id: stored.id,
    code: qualification?.code ?? null,
    title: qualification?.title ?? null,
    remark: remark.trim(),
  };
  remember(answer.vacancy, choice);
  // Only when the new is safe may the old go.
  if (before !== null) await api.remove_feedback(before.id);
  return choice;
}

export async function undo_choice(vacancy) {
  const choice = choice_for(vacancy);
  if (choice === null) return;
  await api.remove_feedback(choice.id);
  remember(vacancy, null);
}
