// The page: what is asked for, what arrives, and what the reader does.

import { ask, seldom } from './api.js';
import { byId, el, foreign } from './dom.js';
import { drawEntities, drawTopics } from './facets.js';
import { counted } from './format.js';
import { ArticleList } from './list.js';
import { belongs, decidable, filtersOf, readPlace, writePlace } from './place.js';
import { Reader } from './reader.js';
import { listen } from './stream.js';
import { drawVolume, drawWindows } from './volume.js';

const PAGE = 50;
const ENTITIES = 24;
const LIVE_TEXT = { connecting: 'Connecting', live: 'Live', waiting: 'Waiting for Kafka', away: 'Reconnecting …' };

let place = readPlace();
let next = '';
let asked = 0;
let run = '';
let paused = false;
let held = new Map();
let arrivals = 0;
const names = new Map();

const list = new ArticleList((id) => go({ article: id }));
const reader = new Reader({
  open: (id) => go({ article: id }),
  close: () => closeReader(),
  topic: (code) => go({ topic: code, article: '' }),
  entity: (key) => go({ entity: key, article: '' }),
});

/** Goes to another place. */
function go(change) {
  writePlace({ ...place, ...change });
  arrive();
}

/** Shows the place that the address names. */
function arrive() {
  const before = place;
  place = readPlace();
  const filtersChanged = ['topic', 'entity', 'q'].some((name) => before[name] !== place[name]);
  if (filtersChanged || before.window !== place.window) {
    drawFilters();
    refreshCounts();
  }
  if (filtersChanged) {
    refreshList();
  }
  if (before.article !== place.article) {
    openArticle();
  }
}

function openArticle() {
  list.select(place.article);
  if (place.article) {
    reader.open(place.article, list.article(place.article));
    reader.focus();
  } else {
    reader.close();
  }
}

function closeReader() {
  const id = place.article;
  go({ article: '' });
  list.focus(id);
}

async function refreshList() {
  const turn = ++asked;
  byId('articles').setAttribute('aria-busy', 'true');
  try {
    const page = await ask('articles', { ...filtersOf(place), limit: PAGE });
    if (turn === asked) {
      list.replace(page.articles);
      list.select(place.article);
      ended(page.next);
      complain('');
    }
  } catch (error) {
    if (turn === asked) {
      complain(error.message);
      retrySoon();
    }
  } finally {
    byId('articles').removeAttribute('aria-busy');
  }
}

async function loadOlder() {
  const turn = asked;
  try {
    const page = await ask('articles', { ...filtersOf(place), limit: PAGE, before: next });
    if (turn === asked) {
      list.append(page.articles);
      ended(page.next);
    }
  } catch (error) {
    complain(error.message);
  }
}

async function refreshCounts() {
  const filters = filtersOf(place);
  drawWindows(place.window, (window) => go({ window }));
  try {
    const volume = await ask('volume', { ...filters, window: place.window });
    drawVolume(volume);
    const window = volume.window;
    const [topics, entities] = await Promise.all([
      ask('topics', { ...filters, window }),
      ask('entities', { ...filters, window, limit: ENTITIES }),
    ]);
    topics.topics.forEach((topic) => names.set(topic.code, topic.label));
    entities.entities.forEach((entity) => names.set(entity.key, entity.name));
    drawTopics(topics.topics, place.topic, (topic) => go({ topic }));
    drawEntities(entities.entities, place.entity, (entity) => go({ entity }));
    drawFilters();
  } catch (error) {
    complain(error.message);
    retrySoon();
  }
}

const retrySoon = seldom(4_000, () => {
  refreshList();
  refreshCounts();
});
const recount = seldom(3_000, refreshCounts);
const searchAgain = seldom(3_000, refreshList);
const announce = seldom(4_000, () => {
  byId('announce').textContent = arrivals ? `${counted(arrivals, 'new article', 'new articles')}` : '';
  arrivals = 0;
});

function ended(cursor) {
  next = cursor ?? '';
  byId('older').hidden = !next;
  const none = list.rows.size === 0;
  byId('empty').hidden = !none;
  byId('empty').textContent = filtered() ? 'No article fits.' : 'No articles yet. They appear here as they happen.';
}

function filtered() {
  return Boolean(place.topic || place.entity || place.q);
}

function drawFilters() {
  byId('words').value = place.q;
  byId('articles-title').textContent = filtered() ? 'Filtered by' : 'Latest';
  const chips = ['topic', 'entity', 'q']
    .filter((name) => place[name])
    .map((name) =>
      el(
        'button',
        { type: 'button', class: 'chip', 'aria-label': `Remove the filter ${place[name]}`, onclick: () => go({ [name]: '' }) },
        foreign(name === 'q' ? `“${place.q}”` : (names.get(place[name]) ?? place[name])),
        ' ×',
      ),
    );
  byId('filters').replaceChildren(...chips);
}

function complain(text) {
  byId('notice').hidden = !text;
  byId('notice').textContent = text;
}

function receive(article) {
  // After a promotion a last article of the former run may still be under way.
  if (run && article.enrichment && article.enrichment.run !== run) {
    return;
  }
  if (paused) {
    held.set(article.id, article);
    drawPause();
    return;
  }
  if (!decidable(place) || article.enrichment === undefined) {
    // What is announced without its content has no enrichment either.
    searchAgain();
  } else if (!belongs(article, place)) {
    list.remove(article.id);
  } else if (!next || !isOlderThanAll(article)) {
    arrivals += list.put(article, true) ? 1 : 0;
    byId('empty').hidden = true;
  }
  list.select(place.article);
  reader.refresh(article);
  recount();
  announce();
}

/** Whether it belongs to a page that was not asked for yet. */
function isOlderThanAll(article) {
  const last = byId('articles').lastElementChild;
  const oldest = last && list.article(last.dataset.id);
  return oldest && Date.parse(article.published ?? article.firstCreated) < Date.parse(oldest.published ?? oldest.firstCreated);
}

function withdraw(article) {
  held.delete(article.id);
  if (list.remove(article.id)) {
    complain('An article was withdrawn.');
    setTimeout(() => complain(''), 8_000);
  }
  reader.withdrawn(article.id);
  recount();
}

/** What expires while the page is open goes, too. */
function expire() {
  const now = Date.now();
  for (const article of list.articles()) {
    if (article.expires && Date.parse(article.expires) <= now) {
      withdraw(article);
    }
  }
}

function showRun(data) {
  const changed = run && run !== data.run;
  run = data.run;
  byId('run').replaceChildren('run ', el('strong', {}, run));
  if (!data.resumed) {
    refreshList();
    refreshCounts();
  }
  if (changed) {
    byId('announce').textContent = `The page now shows run ${run}`;
    openArticle();
  }
}

function togglePause() {
  paused = !paused;
  if (!paused) {
    const articles = [...held.values()];
    held = new Map();
    articles.forEach(receive);
  }
  drawPause();
}

function drawPause() {
  const waiting = held.size ? ` · ${held.size} new` : '';
  byId('pause').textContent = paused ? `Resume${waiting}` : 'Pause';
  byId('pause').setAttribute('aria-pressed', String(paused));
}

function showState(state) {
  byId('live').dataset.state = state;
  byId('live-text').textContent = LIVE_TEXT[state];
}

byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  go({ q: byId('words').value.trim() });
});
byId('words').addEventListener('search', () => go({ q: byId('words').value.trim() }));
byId('older').addEventListener('click', loadOlder);
byId('pause').addEventListener('click', togglePause);
addEventListener('popstate', arrive);
if (matchMedia('(max-width: 60rem)').matches) {
  byId('topics-box').open = false;
  byId('entities-box').open = false;
}
setInterval(expire, 10_000);
setInterval(refreshCounts, 30_000);
drawFilters();
refreshCounts();
refreshList();
if (place.article) {
  openArticle();
}
listen({ article: receive, withdrawn: withdraw, run: showRun, state: showState });
