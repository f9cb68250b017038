// A bar for each of the levels 1 to 8, as an SVG that a screen reader reads as one sentence.

import {h, svg} from '../dom.mjs';
import {enumeration, percent} from '../words.mjs';

const width = 320;
const height = 150;
const top = 22;
const bottom = 24;

function bar(share, position, biggest, text) {
  const step = width / 8;
  const room = height - top - bottom;
  const tall = Math.max(2, (share / biggest) * room);
  const left = position * step;
  const strong = share === biggest;
  return svg(
    'g',
    {class: strong ? 'level-bar is-strong' : 'level-bar'},
    svg('rect', {x: left + 6, y: height - bottom - tall, width: step - 12, height: tall, rx: 2}),
    text === ''
      ? null
      : svg(
          'text',
          {x: left + step / 2, y: height - bottom - tall - 6, 'text-anchor': 'middle', class: 'level-share'},
          text,
        ),
    svg('text', {x: left + step / 2, y: height - 6, 'text-anchor': 'middle', class: 'level-number'}, position + 1),
  );
}

/// values: eight numbers. write(value) is the text above a bar; label(level, text) what is read aloud for it.
export function level_chart(values, {caption, label, write = percent, worth_telling = (value) => value >= 0.01}) {
  const biggest = Math.max(...values, Number.MIN_VALUE);
  const told = values.map((value, position) => [position + 1, value]).filter(([, value]) => worth_telling(value));
  const summary = enumeration(
    told.sort((one, other) => other[1] - one[1]).map(([level, value]) => label(level, write(value))),
  );
  return h(
    'figure',
    {class: 'level-chart'},
    svg(
      'svg',
      {viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${caption}: ${summary}`},
      svg('line', {x1: 0, x2: width, y1: height - bottom, y2: height - bottom, class: 'level-axis'}),
      values.map((value, position) => bar(value, position, biggest, worth_telling(value) ? write(value) : '')),
    ),
    h('figcaption', {class: 'small muted'}, caption),
  );
}
