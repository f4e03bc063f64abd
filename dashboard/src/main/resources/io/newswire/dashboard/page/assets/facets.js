// Topics and entities that the articles are about, each a button that filters by it.

import { byId, el, foreign } from './dom.js';
import { capital, count } from './format.js';

const TYPES = { PERSON: 'person', ORGANISATION: 'organisation', PLACE: 'place', OTHER: 'other' };

const TOPICS_SHOWN = 24;

/** The most frequent topics, and the chosen one, with bars that compare them. */
export function drawTopics(topics, chosen, choose) {
  const most = Math.max(1, ...topics.map((topic) => topic.count));
  const shown = topics.filter((topic, place) => place < TOPICS_SHOWN || topic.code === chosen);
  const rows = shown.map((topic) => {
    const bar = el('span', { class: 'measure', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', String(topic.count / most));
    return el(
      'li',
      {},
      el(
        'button',
        {
          type: 'button',
          'aria-pressed': String(topic.code === chosen),
          onclick: () => choose(topic.code === chosen ? '' : topic.code),
        },
        bar,
        el('span', { class: 'name', dir: 'auto' }, capital(topic.label)),
        el('span', { class: 'count' }, count(topic.count)),
      ),
    );
  });
  show(byId('topics'), rows, 'No topics yet');
}

/** Entities, coloured by type. */
export function drawEntities(entities, chosen, choose) {
  const rows = entities.map((entity) =>
    el(
      'li',
      {},
      el(
        'button',
        {
          type: 'button',
          class: 'entity',
          'data-type': entity.type,
          'aria-pressed': String(entity.key === chosen),
          title: TYPES[entity.type] ?? 'other',
          onclick: () => choose(entity.key === chosen ? '' : entity.key),
        },
        foreign(entity.name),
        el('span', { class: 'count' }, count(entity.count)),
      ),
    ),
  );
  show(byId('entities'), rows, 'Nobody yet');
}

/** Replaces the rows, and gives the focus back to the one that had it. */
function show(list, rows, nothing) {
  const index = [...list.querySelectorAll('button')].indexOf(document.activeElement);
  list.replaceChildren(...(rows.length ? rows : [el('li', { class: 'quiet' }, nothing)]));
  if (index >= 0) {
    list.querySelectorAll('button')[index]?.focus({ preventScroll: true });
  }
}
