// One article, with what was found in it.

import { ask, askArticle } from './api.js';
import { byId, el, foreign, outwardLink, webAddress } from './dom.js';
import { capital, fullTime, hour, languageName, percent, shortTime, sortTime } from './format.js';
import { pieces } from './highlight.js';
import { headlineOf, languageTag, marks } from './list.js';
import { keyOf } from './place.js';

const TYPES = [
  ['PERSON', 'person'],
  ['ORGANISATION', 'organisation'],
  ['PLACE', 'place'],
  ['OTHER', 'other'],
];

/** The pane of the open article. */
export class Reader {
  /** @param {Object} on `open` (id), `close`, `topic` (code), `entity` (key) */
  constructor(on) {
    this.on = on;
    this.node = byId('reader');
    this.id = '';
    this.version = 0;
    this.node.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.on.close();
      }
    });
    this.close();
  }

  /** Shows an article; what the list has of it is shown at once. */
  async open(id, known) {
    this.id = id;
    this.version = 0;
    document.body.classList.add('reading');
    if (known?.text !== undefined) {
      await this.show(known);
      return;
    }
    this.draw(this.closeButton(), el('p', { class: 'quiet' }, 'Fetching the article …'));
    try {
      const article = await askArticle(id);
      if (this.id === id) {
        await (article.pubStatus === 'usable' ? this.show(article) : this.withdrawn());
      }
    } catch (error) {
      if (this.id === id) {
        this.draw(this.closeButton(), el('p', { class: 'notice' }, `This article cannot be shown: ${error.message}`));
      }
    }
  }

  /** Takes a newer version of the open article. */
  refresh(article) {
    if (article.id === this.id && article.version > this.version) {
      this.open(article.id, article);
    }
  }

  /** Fetches the open article anew. */
  reload() {
    if (this.id) {
      this.open(this.id);
    }
  }

  /** Takes the content away, if this article is open. */
  withdrawn(id = this.id) {
    if (id === this.id && id) {
      this.draw(
        this.closeButton(),
        el('p', { class: 'notice' }, `This article was withdrawn. (Seen at ${hour(new Date())}.)`),
      );
    }
  }

  close() {
    this.id = '';
    document.body.classList.remove('reading');
    this.node.replaceChildren(el('p', { class: 'empty' }, 'Choose an article to read it with everything found in it.'));
  }

  focus() {
    this.node.focus({ preventScroll: true });
  }

  async show(article) {
    this.version = article.version;
    const siblings = el('div');
    const entities = article.entities ?? [];
    this.draw(
      this.closeButton(),
      el('p', { class: 'chips' }, languageTag(article), ...marks(article)),
      el('h2', { class: 'headline', dir: 'auto', lang: langOf(article) }, ...marked(headlineOf(article), article, 'headline')),
      this.facts(article),
      this.copyNote(article),
      entities.length ? legend(entities) : null,
      gist(article),
      el('div', { class: 'text', dir: 'auto', lang: langOf(article) }, ...this.body(article)),
      media(article),
      this.topics(article.topics ?? []),
      this.entities(entities),
      siblings,
      colophon(article),
    );
    await this.siblings(article, siblings);
  }

  draw(...children) {
    this.node.replaceChildren(...children.filter((child) => child !== null));
    this.node.scrollTop = 0;
  }

  closeButton() {
    return el('button', { type: 'button', class: 'close', 'aria-label': 'Close the article', onclick: () => this.on.close() }, '×');
  }

  facts(article) {
    const source = foreign(article.source.name ?? article.source.id);
    const link = article.uri && webAddress(article.uri) ? article.uri : article.source.url;
    return el(
      'p',
      { class: 'facts' },
      article.byline ? el('span', { class: 'byline' }, foreign(article.byline)) : null,
      el('span', { class: 'source' }, source),
      article.published ? moment('Published', article.published) : null,
      article.updated && article.updated !== article.published ? moment('modified', article.updated) : null,
      moment('received', article.fetched),
      link && webAddress(link) ? outwardLink(link, 'Original ↗') : null,
      article.rightsInfo ? el('span', { class: 'rights' }, foreign(article.rightsInfo)) : null,
    );
  }

  copyNote(article) {
    const original = article.story?.duplicateOf;
    return original
      ? el(
          'p',
          { class: 'note' },
          'A copy of ',
          el('button', { type: 'button', class: 'link', onclick: () => this.on.open(original) }, 'an earlier article'),
          '.',
        )
      : null;
  }

  body(article) {
    const text = article.text ?? article.summary;
    return text ? marked(text, article, article.text ? 'text' : 'summary') : [el('span', { class: 'quiet' }, 'No text.')];
  }

  topics(topics) {
    const rows = topics.map((topic) =>
      el(
        'li',
        {},
        el('button', { type: 'button', class: 'chip', dir: 'auto', onclick: () => this.on.topic(topic.code) }, capital(topic.label)),
        confidence(topic.confidence),
        (topic.evidence ?? []).length ? el('span', { class: 'evidence' }, 'because of ', ...quoted(topic.evidence)) : null,
      ),
    );
    return rows.length ? part('Topics', el('ul', { class: 'found' }, ...rows)) : null;
  }

  entities(entities) {
    const rows = entities.map((entity) =>
      el(
        'li',
        {},
        el(
          'button',
          { type: 'button', class: 'entity', 'data-type': entity.type, onclick: () => this.on.entity(keyOf(entity)) },
          foreign(entity.name),
        ),
        el('span', { class: 'quiet' }, typeName(entity.type)),
        entity.id ? identifier(entity.id) : el('span', { class: 'quiet' }, 'not identified'),
        confidence(entity.confidence),
      ),
    );
    return rows.length ? part('Named in it', el('ul', { class: 'found' }, ...rows)) : null;
  }

  async siblings(article, place) {
    if (!article.story) {
      return;
    }
    const answer = await ask('articles', { story: article.story.id, limit: 12 }).catch(() => ({ articles: [] }));
    const others = answer.articles.filter((other) => other.id !== article.id);
    if (others.length) {
      const rows = others.map((other) =>
        el(
          'li',
          {},
          el('button', { type: 'button', class: 'link', dir: 'auto', onclick: () => this.on.open(other.id) }, headlineOf(other)),
          el('span', { class: 'quiet' }, foreign(other.source.name ?? other.source.id), ` · ${shortTime(sortTime(other))}`),
        ),
      );
      place.replaceWith(part('More on this story', el('ul', { class: 'siblings' }, ...rows)));
    }
  }
}

function part(title, content) {
  return el('section', { class: 'part' }, el('h3', {}, title), content);
}

function marked(text, article, field) {
  return pieces(text, field, article.entities ?? []).map((piece) =>
    piece.entity
      ? el('mark', { 'data-type': piece.entity.type, title: `${piece.entity.name}: ${typeName(piece.entity.type)}` }, piece.text)
      : piece.text,
  );
}

function legend(entities) {
  const seen = new Set(entities.map((entity) => entity.type));
  const names = TYPES.filter(([type]) => seen.has(type)).map(([type, name]) => el('mark', { 'data-type': type }, name));
  return el('p', { class: 'legend' }, 'In the text: ', ...names);
}

function typeName(type) {
  return new Map(TYPES).get(type) ?? 'other';
}

function moment(name, time) {
  return el('span', {}, `${name} `, el('time', { datetime: time, title: time }, fullTime(time)));
}

function quoted(words) {
  return words.slice(0, 8).map((word) => el('q', { dir: 'auto' }, word));
}

function confidence(value) {
  return el('span', { class: 'confidence', title: `confidence ${value}` }, percent(value));
}

function gist(article) {
  const phrases = article.keyPhrases ?? [];
  return article.gist || phrases.length
    ? el(
        'div',
        { class: 'gist', dir: 'auto', lang: langOf(article) },
        article.gist ? el('p', {}, article.gist) : null,
        phrases.length ? el('p', { class: 'phrases' }, phrases.join(' · ')) : null,
      )
    : null;
}

/** Ids of schemes that have a page for each thing are links. */
function identifier(id) {
  const wikidata = /^wikidata:(Q[0-9]{1,12})$/.exec(id);
  const geonames = /^geonames:([0-9]{1,12})$/.exec(id);
  if (wikidata) {
    return outwardLink(`https://www.wikidata.org/wiki/${wikidata[1]}`, id);
  }
  return geonames ? outwardLink(`https://www.geonames.org/${geonames[1]}`, id) : el('span', {}, foreign(id));
}

function media(article) {
  const items = (article.media ?? []).filter((item) => webAddress(item.href)).slice(0, 20);
  const links = items.map((item, i) => el('li', {}, outwardLink(item.href, `${item.type ?? 'medium'} ${i + 1} ↗`)));
  return links.length ? part('Pictures, sound and film', el('ul', { class: 'media' }, ...links)) : null;
}

function langOf(article) {
  const tag = article.language?.tag ?? 'und';
  return tag === 'und' ? null : tag;
}

function colophon(article) {
  const made = article.enrichment;
  const language = article.language ? `${languageName(article.language.tag)}, ${percent(article.language.confidence)}` : '';
  return el(
    'p',
    { class: 'colophon' },
    foreign(`${language} · article ${article.id}, version ${article.version}`),
    made ? foreign(` · run ${made.run}, ${made.model}, knowledge ${made.knowledge}`) : null,
  );
}
