// Where the reader is: filters and the open article, kept in the address, so that it can be sent and gone back to.

/** The names of the filters. */
export const FILTERS = ['topic', 'entity', 'q'];

/** What the address says: `topic`, `entity`, `q`, `article`, `window`. */
export function readPlace() {
  const query = new URLSearchParams(location.search);
  const place = {};
  for (const name of [...FILTERS, 'article', 'window']) {
    place[name] = query.get(name) ?? '';
  }
  return place;
}

/** Writes a place into the address. */
export function writePlace(place) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(place)) {
    if (value) {
      query.set(name, value);
    }
  }
  const text = query.toString();
  history.pushState(null, '', text ? `?${text}` : './');
}

/** The filters of a place, as the query API names them. */
export function filtersOf(place) {
  return Object.fromEntries(FILTERS.map((name) => [name, place[name]]));
}

/** Whether the page can tell by itself what belongs to a place: words and names are the server's business. */
export function decidable(place) {
  return !place.q && (!place.topic || place.topic.startsWith('medtop:')) && (!place.entity || place.entity.includes(':'));
}

/** Whether an article that just came in belongs to the place, where that is decidable. */
export function belongs(article, place) {
  const topics = article.topics ?? [];
  const entities = article.entities ?? [];
  return (
    (!place.topic || topics.some((topic) => topic.code === place.topic)) &&
    (!place.entity || entities.some((entity) => keyOf(entity) === place.entity))
  );
}

/** An entity's key in filters. */
export function keyOf(entity) {
  return entity.id ?? `${entity.type}:${entity.name}`;
}
