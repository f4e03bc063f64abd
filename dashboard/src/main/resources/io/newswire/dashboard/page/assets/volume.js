// The volume line: articles over time, drawn as SVG.

import { byId, el, svg } from './dom.js';
import { count, counted, dayOnly, hour } from './format.js';

const WINDOWS = [
  ['', 'Auto'],
  ['1h', '1 h'],
  ['6h', '6 h'],
  ['24h', '24 h'],
  ['7d', '7 d'],
  ['30d', '30 d'],
  ['1y', '1 y'],
];
const NAMES = {
  '1h': 'last hour',
  '6h': 'last 6 hours',
  '24h': 'last 24 hours',
  '7d': 'last 7 days',
  '30d': 'last 30 days',
  '1y': 'last year',
  '10y': 'last ten years',
};
const UNITS = [
  [86_400 * 7, 'weeks'],
  [86_400, 'days'],
  [3_600, 'hours'],
  [60, 'minutes'],
];
const WIDTH = 1000;
const HEIGHT = 100;

/** The buttons that choose the time shown. */
export function drawWindows(chosen, choose) {
  byId('windows').replaceChildren(
    ...WINDOWS.map(([name, label]) =>
      el('button', { type: 'button', 'aria-pressed': String(name === chosen), onclick: () => choose(name) }, label),
    ),
  );
}

/** Draws an answer of `GET /v1/volume`. */
export function drawVolume(volume) {
  const total = volume.counts.reduce((sum, value) => sum + value, 0);
  const peak = Math.max(...volume.counts);
  const text = `${counted(total, 'article', 'articles')} in the ${NAMES[volume.window] ?? volume.window}`;
  const detail = total === 0 ? '' : `, at most ${count(peak)} in ${lengthOf(volume.bucketSeconds)}`;
  byId('volume-text').textContent = text + detail;
  byId('volume').replaceChildren(chart(volume, Math.max(peak, 1), text), axis(volume));
}

function chart(volume, peak, label) {
  const step = WIDTH / volume.counts.length;
  const points = volume.counts.map((value, i) => [(i + 0.5) * step, HEIGHT - 4 - (value / peak) * (HEIGHT - 14)]);
  const line = path(points);
  const last = points[points.length - 1];
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': label },
    svg('path', { class: 'area', d: `${line} L${last[0]},${HEIGHT} L${points[0][0]},${HEIGHT} Z` }),
    svg('path', { class: 'line', d: line }),
    ...volume.counts.map((value, i) => column(volume, value, i, step)),
  );
}

/** A smooth line that never overshoots: each piece is level at its ends. */
function path(points) {
  let text = `M${points[0][0].toFixed(1)},${points[0][1].toFixed(1)}`;
  for (let i = 1; i < points.length; i += 1) {
    const [x0, y0] = points[i - 1];
    const [x1, y1] = points[i];
    const middle = ((x0 + x1) / 2).toFixed(1);
    text += ` C${middle},${y0.toFixed(1)} ${middle},${y1.toFixed(1)} ${x1.toFixed(1)},${y1.toFixed(1)}`;
  }
  return text;
}

/** An invisible column that says what it stands for when it is pointed at. */
function column(volume, value, i, step) {
  const from = new Date(Date.parse(volume.from) + i * volume.bucketSeconds * 1000);
  const when = volume.bucketSeconds < 86_400 ? `${dayOnly(from)} ${hour(from)}` : dayOnly(from);
  return svg(
    'rect',
    { class: 'column', x: i * step, y: 0, width: step, height: HEIGHT },
    svg('title', {}, `${when}: ${counted(value, 'article', 'articles')}`),
  );
}

function axis(volume) {
  const start = Date.parse(volume.from);
  const length = volume.counts.length * volume.bucketSeconds * 1000;
  const say = (part) => {
    const time = new Date(start + length * part);
    return length > 86_400_000 * 1.5 ? dayOnly(time) : hour(time);
  };
  const marks = [0, 0.25, 0.5, 0.75].map((part) => el('span', {}, say(part)));
  return el('p', { class: 'axis', 'aria-hidden': 'true' }, ...marks, el('span', {}, 'now'));
}

function lengthOf(seconds) {
  const [size, name] = UNITS.find(([unit]) => seconds % unit === 0 && seconds >= unit);
  const number = seconds / size;
  return number === 1 ? `one ${name.slice(0, -1)}` : `${number} ${name}`;
}
