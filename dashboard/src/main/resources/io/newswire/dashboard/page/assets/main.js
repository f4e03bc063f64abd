// The page: what is asked for, and what the reader does.

import { ask, seldom } from './api.js';
import { Arrivals } from './arrivals.js';
import { byId, el, foreign } from './dom.js';
import { drawEntities, drawTopics } from './facets.js';
import { ArticleList } from './list.js';
import { FILTERS, filtersOf, readPlace, writePlace } from './place.js';
import { Reader } from './reader.js';
import { listen } from './stream.js';
import { drawVolume, drawWindows } from './volume.js';

const PAGE = 50;
const ENTITIES = 24;
const STATES = { connecting: 'Connecting', live: 'Live', waiting: 'Waiting for Kafka', away: 'Reconnecting …' };

let place = readPlace();
let next = '';
let listTurn = 0;
let countTurn = 0;
let countTook = 0;
const names = new Map();

const list = new ArticleList((id) => go({ article: id }));
const reader = new Reader({
  open: (id) => go({ article: id }),
  close: () => closeReader(),
  topic: (code) => go({ topic: code, article: '' }),
  entity: (key) => go({ entity: key, article: '' }),
});
const retry = seldom(() => 4_000, () => refresh());
// Counting is the store's hardest work here: a store that needs long is asked less often.
const recount = seldom(() => Math.max(3_000, 10 * countTook), () => refreshCounts());
const arrivals = new Arrivals(list, reader, {
  place: () => place,
  hasOlder: () => Boolean(next),
  reload: () => refreshList(),
  recount,
  notice,
});

/** Goes to another place. */
function go(change) {
  const wanted = { ...place, ...change };
  if (Object.keys(wanted).some((name) => wanted[name] !== place[name])) {
    writePlace(wanted);
    arrive();
  }
}

/** Shows the place that the address names. */
function arrive() {
  const before = place;
  place = readPlace();
  const filtersChanged = FILTERS.some((name) => before[name] !== place[name]);
  if (filtersChanged) {
    drawFilters();
    refreshList();
  }
  if (filtersChanged || before.window !== place.window) {
    refreshCounts();
  }
  if (before.article !== place.article) {
    openArticle();
    reader.focus();
  }
}

function openArticle() {
  list.select(place.article);
  if (place.article) {
    reader.open(place.article, list.article(place.article));
  } else {
    reader.close();
  }
}

function closeReader() {
  const id = place.article;
  go({ article: '' });
  list.focus(id);
}

function refresh() {
  refreshList();
  refreshCounts();
}

async function refreshList() {
  const turn = ++listTurn;
  try {
    const page = await ask('articles', { ...filtersOf(place), limit: PAGE });
    if (turn === listTurn) {
      list.replace(page.articles);
      showEnd(page.next);
      arrivals.catchUp();
      notice('');
    }
  } catch (error) {
    fail(error);
  }
}

async function loadOlder() {
  const turn = listTurn;
  try {
    const page = await ask('articles', { ...filtersOf(place), limit: PAGE, before: next });
    if (turn === listTurn) {
      list.append(page.articles);
      showEnd(page.next);
    }
  } catch (error) {
    fail(error);
  }
}

async function refreshCounts() {
  const turn = ++countTurn;
  const begun = Date.now();
  const filters = filtersOf(place);
  drawWindows(place.window, (window) => go({ window }));
  try {
    const volume = await ask('volume', { ...filters, window: place.window });
    const window = volume.window;
    const [topics, entities] = await Promise.all([
      ask('topics', { ...filters, window }),
      ask('entities', { ...filters, window, limit: ENTITIES }),
    ]);
    if (turn === countTurn) {
      topics.topics.forEach((topic) => names.set(topic.code, topic.label));
      entities.entities.forEach((entity) => names.set(entity.key, entity.name));
      drawVolume(volume);
      drawTopics(topics.topics, place.topic, (topic) => go({ topic }));
      drawEntities(entities.entities, place.entity, (entity) => go({ entity }));
      drawFilters();
    }
  } catch (error) {
    notice(error.message);
    recount();
  } finally {
    countTook = Date.now() - begun;
  }
}

/** Tells what is wrong; what may pass by itself is tried again. */
function fail(error) {
  if (error.status === 400) {
    notice(error.message);
  } else {
    notice(`Reconnecting … (${error.message})`);
    retry();
  }
}

function notice(text) {
  byId('notice').hidden = !text;
  byId('notice').textContent = text;
}

function showEnd(cursor) {
  next = cursor ?? '';
  byId('older').hidden = !next;
  byId('empty').hidden = list.rows.size > 0;
  byId('empty').textContent = filtered() ? 'No article fits.' : 'No articles yet. They appear here as they happen.';
}

function filtered() {
  return FILTERS.some((name) => place[name]);
}

function drawFilters() {
  byId('articles-title').textContent = filtered() ? 'Filtered by' : 'Latest';
  byId('filters').replaceChildren(...FILTERS.filter((name) => place[name]).map(filterChip));
  if (document.activeElement !== byId('words')) {
    byId('words').value = place.q;
  }
}

function filterChip(name) {
  const text = name === 'q' ? `“${place.q}”` : (names.get(place[name]) ?? place[name]);
  const remove = () => go({ [name]: '' });
  return el('button', { type: 'button', class: 'chip', 'aria-label': `Remove the filter ${text}`, onclick: remove }, foreign(text), ' ×');
}

function showRun({ run, resumed }) {
  const changed = arrivals.run && arrivals.run !== run;
  arrivals.run = run;
  byId('run').replaceChildren('run ', el('strong', {}, run));
  if (changed) {
    arrivals.forget();
    byId('announce').textContent = `The page now shows run ${run}`;
    reader.reload();
  }
  if (!resumed) {
    refresh();
  }
}

function showState(state) {
  byId('live').dataset.state = state;
  byId('live-text').textContent = STATES[state];
}

function search() {
  go({ q: byId('words').value.trim() });
}

byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
// The cross in the field empties it without submitting.
byId('words').addEventListener('search', search);
byId('older').addEventListener('click', loadOlder);
addEventListener('popstate', arrive);
if (matchMedia('(max-width: 60rem)').matches) {
  byId('topics-box').open = false;
  byId('entities-box').open = false;
}
setInterval(recount, 30_000);
drawFilters();
refresh();
openArticle();
listen({
  article: (article) => arrivals.receive(article),
  withdrawn: (article) => arrivals.withdraw(article),
  run: showRun,
  state: showState,
});
