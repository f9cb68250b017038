// The texts of comparing two suggestions, as in messages.mjs.

export const messages_compare = {
  'compare.plain': ['Twee voorstellen vergelijken', 'Compare two suggestions'],
  'compare.title': ['{one} of {other}?', '{one} or {other}?'],
  'compare.back': ['Terug naar de vacature', 'Back to the vacancy'],
  'compare.level.differ': [
    '{one} is niveau {level}, {other} is niveau {second}.',
    '{one} is level {level}, {other} is level {second}.',
  ],
  'compare.level.same': ['{one} en {other} zijn allebei niveau {level}.', '{one} and {other} are both level {level}.'],
  'compare.level.job': [
    'Volgens Vakpeil is deze vacature niveau {level} ({probability}).',
    'Vakpeil puts this vacancy at level {level} ({probability}).',
  ],
  'compare.sentences': ['Wat de vacature zegt', 'What the vacancy says'],
  'compare.both': ['Past bij allebei', 'Belongs to both'],
  'compare.only': ['Past alleen bij {title}', 'Belongs only to {title}'],
  'compare.no_sentences': ['Geen enkele zin.', 'No sentence.'],
  'compare.covers': ['{title}: competentie {list}', '{title}: competence {list}'],
  'compare.names': ['{title}: de naam van het beroep', '{title}: the name of the occupation'],
  'compare.competences': ['De competenties', 'The competences'],
  'compare.covered': ['Gevonden', 'Found'],
  'compare.missing': ['Niet gevonden', 'Not found'],
  'compare.shared': ['Competenties die bijna gelijk zijn', 'Competences that are nearly the same'],
  'compare.no_vacancy': ['Vergelijken kan alleen met een vacature erbij.', 'Comparing needs a vacancy.'],
  'compare.not_suggested': [
    'Vakpeil stelt deze twee niet allebei voor bij de vacature. U kunt ze wel lezen:',
    'Vakpeil does not suggest both for the vacancy. You can read them:',
  ],
};
