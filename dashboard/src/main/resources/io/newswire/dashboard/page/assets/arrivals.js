// What happens to the page when articles arrive, change, leave, or expire.

import { seldom } from './api.js';
import { byId } from './dom.js';
import { counted, sortTime } from './format.js';
import { belongs, decidable } from './place.js';

/** The store follows the stream by a moment: what arrived so lately outdoes a list that was fetched meanwhile. */
const FRESH = 30_000;
const NOTICE = 8_000;
/** More rows than a page keeps well; then it begins again with the newest. */
const MOST_ROWS = 600;

/** Articles on their way from the stream to the list and the open article. */
export class Arrivals {
  /**
   * @param {ArticleList} list
   * @param {Reader} reader
   * @param {Object} page `place()`, `hasOlder()` (whether the list goes on at the server), `reload()`, `recount()`,
   *     `notice(text)`
   */
  constructor(list, reader, page) {
    this.list = list;
    this.reader = reader;
    this.page = page;
    this.run = '';
    this.paused = false;
    this.held = new Map();
    this.fresh = new Map();
    this.announced = 0;
    this.searchAgain = seldom(() => 3_000, page.reload);
    this.announce = seldom(() => 4_000, () => {
      byId('announce').textContent = this.announced ? counted(this.announced, 'new article', 'new articles') : '';
      this.announced = 0;
    });
    byId('pause').addEventListener('click', () => this.togglePause());
    setInterval(() => this.expire(), 10_000);
  }

  /** An article, new or in a new version. */
  receive(article) {
    // After a promotion a last article of the former run may still be under way.
    if (this.run && article.enrichment && article.enrichment.run !== this.run) {
      return;
    }
    this.remember(article.id, article);
    if (this.paused) {
      this.held.set(article.id, article);
      this.drawPause();
    } else {
      this.put(article);
    }
  }

  /** An article that is not to be shown any more. */
  withdraw(article, notice = 'An article was withdrawn.') {
    this.remember(article.id, null);
    this.held.delete(article.id);
    if (this.list.remove(article.id)) {
      this.page.notice(notice);
      setTimeout(() => this.page.notice(''), NOTICE);
    }
    this.reader.withdrawn(article.id);
    this.page.recount();
  }

  /** Brings a list that was just fetched up to what arrived while it was on its way. */
  catchUp() {
    for (const [id, { article, at }] of this.fresh) {
      if (at < Date.now() - FRESH) {
        this.fresh.delete(id);
      } else if (article === null) {
        this.list.remove(id);
      } else if (!this.held.has(id) && this.fits(article)) {
        this.list.put(article, false);
      }
    }
  }

  /** Another run is shown: nothing that arrived before is of it. */
  forget() {
    this.fresh.clear();
    this.held.clear();
    this.drawPause();
  }

  put(article) {
    if (!decidable(this.page.place()) || article.enrichment === undefined) {
      // What is announced without its content has no enrichment either.
      this.searchAgain();
    } else if (this.fits(article)) {
      this.announced += this.list.put(article, true) ? 1 : 0;
      byId('empty').hidden = true;
    } else {
      this.list.remove(article.id);
    }
    if (this.list.rows.size > MOST_ROWS) {
      this.page.reload();
    }
    this.reader.refresh(article);
    this.page.recount();
    this.announce();
  }

  /** Whether it belongs here, and not to a page that was not asked for yet. */
  fits(article) {
    const place = this.page.place();
    if (!decidable(place) || article.enrichment === undefined || !belongs(article, place)) {
      return false;
    }
    const oldest = this.list.oldest();
    return !this.page.hasOlder() || !oldest || Date.parse(sortTime(article)) >= Date.parse(sortTime(oldest));
  }

  remember(id, article) {
    this.fresh.delete(id);
    this.fresh.set(id, { article, at: Date.now() });
    for (const [oldId, { at }] of this.fresh) {
      if (at >= Date.now() - FRESH) {
        break;
      }
      this.fresh.delete(oldId);
    }
  }

  expire() {
    for (const article of this.list.articles()) {
      if (article.expires && Date.parse(article.expires) <= Date.now()) {
        this.withdraw(article, 'An article has expired.');
      }
    }
  }

  togglePause() {
    this.paused = !this.paused;
    if (!this.paused) {
      const articles = [...this.held.values()];
      this.held.clear();
      articles.forEach((article) => this.put(article));
    }
    this.drawPause();
  }

  drawPause() {
    const waiting = this.held.size ? ` · ${this.held.size} new` : '';
    byId('pause').textContent = this.paused ? `Resume${waiting}` : 'Pause';
    byId('pause').setAttribute('aria-pressed', String(this.paused));
  }
}
