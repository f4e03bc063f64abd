// The list of articles, newest first. It keeps its order whatever order articles arrive in.

import { byId, el, foreign } from './dom.js';
import { fullTime, languageName, shortTime, sortTime } from './format.js';

const TOPICS_SHOWN = 3;

/** The rows on the page, by article id. */
export class ArticleList {
  /** @param {Function} open called with the id of an article that the reader chooses */
  constructor(open) {
    this.open = open;
    this.node = byId('articles');
    this.rows = new Map();
    this.selected = '';
  }

  /** Shows these articles and no others. */
  replace(articles) {
    this.rows.clear();
    this.node.replaceChildren();
    this.append(articles);
  }

  /** Adds older articles at the end. */
  append(articles) {
    for (const article of articles) {
      this.put(article, false);
    }
  }

  /**
   * Adds an article at its place, or takes its newer version.
   *
   * @returns {boolean} whether it was not in the list before
   */
  put(article, arriving) {
    const known = this.rows.get(article.id);
    if (known && known.article.version >= article.version) {
      return false;
    }
    const row = this.row(article);
    const focused = known?.node.contains(document.activeElement);
    known?.node.remove();
    this.node.insertBefore(row, this.follower(article));
    this.rows.set(article.id, { article, node: row });
    if (arriving) {
      row.classList.add('arriving');
    }
    if (focused) {
      this.focus(article.id);
    }
    return !known;
  }

  /** Takes an article out; false if it was not there. */
  remove(id) {
    const known = this.rows.get(id);
    if (!known) {
      return false;
    }
    this.rows.delete(id);
    known.node.classList.add('leaving');
    known.node.addEventListener('animationend', () => known.node.remove());
    // Where nothing is animated, nothing ends.
    setTimeout(() => known.node.remove(), 600);
    return true;
  }

  /** Marks the article that is open. */
  select(id) {
    this.rows.get(this.selected)?.node.removeAttribute('aria-current');
    this.selected = id;
    this.rows.get(id)?.node.setAttribute('aria-current', 'true');
  }

  /** The articles in the list. */
  articles() {
    return [...this.rows.values()].map((row) => row.article);
  }

  /** The article of an id, if it is in the list. */
  article(id) {
    return this.rows.get(id)?.article;
  }

  /** The last article of the list. */
  oldest() {
    return this.article(this.node.lastElementChild?.dataset.id);
  }

  /** Puts the keyboard on an article. */
  focus(id) {
    this.rows.get(id)?.node.querySelector('button').focus({ preventScroll: true });
  }

  follower(article) {
    for (const node of this.node.children) {
      const other = this.rows.get(node.dataset.id)?.article;
      if (other && newer(article, other)) {
        return node;
      }
    }
    return null;
  }

  row(article) {
    const time = sortTime(article);
    return el(
      'li',
      { class: 'article', 'data-id': article.id, 'aria-current': article.id === this.selected && 'true' },
      el(
        'button',
        { type: 'button', onclick: () => this.open(article.id) },
        el(
          'span',
          { class: 'meta' },
          el('time', { datetime: time, title: fullTime(time) }, shortTime(time)),
          el('span', { class: 'source' }, foreign(article.source.name ?? article.source.id)),
          languageTag(article),
        ),
        el('span', { class: 'headline', dir: 'auto' }, headlineOf(article)),
        el('span', { class: 'chips' }, ...marks(article), ...topicChips(article)),
      ),
    );
  }
}

/** What stands for the headline where there is none. */
export function headlineOf(article) {
  return article.headline ?? article.summary ?? article.text?.slice(0, 120) ?? 'Without a headline';
}

/** The language, short. */
export function languageTag(article) {
  const tag = article.language?.tag ?? 'und';
  return el('span', { class: 'language', title: languageName(tag) }, tag === 'und' ? '?' : tag.slice(0, 11));
}

/** Marks of copies and corrected versions. */
export function marks(article) {
  const result = [];
  if (article.version > 1) {
    result.push(el('span', { class: 'mark corrected' }, `Corrected · version ${article.version}`));
  }
  if (article.story?.duplicateOf) {
    result.push(el('span', { class: 'mark copy' }, 'Copy'));
  }
  if (article.paywall) {
    result.push(el('span', { class: 'mark limited', title: 'A part of it is kept from those who do not pay.' }, 'Paywall'));
  }
  if (article.truncated) {
    result.push(el('span', { class: 'mark limited', title: 'The text was cut: it is larger than Newswire takes.' }, 'Cut'));
  }
  return result;
}

function topicChips(article) {
  const topics = article.topics ?? [];
  const chips = topics.slice(0, TOPICS_SHOWN).map((topic) => el('span', { class: 'chip', dir: 'auto' }, topic.label));
  const more = topics.length - TOPICS_SHOWN;
  return more > 0 ? [...chips, el('span', { class: 'chip quiet' }, `+${more}`)] : chips;
}

/** Whether one stands above another: later first, ids decide between equals, as in the server's order. */
function newer(one, other) {
  const difference = Date.parse(sortTime(one)) - Date.parse(sortTime(other));
  return difference > 0 || (difference === 0 && one.id > other.id);
}
