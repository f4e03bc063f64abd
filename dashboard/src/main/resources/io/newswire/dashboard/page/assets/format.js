// How times, languages and numbers read, in the reader's own language and time zone.

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });
const dayWithYear = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const number = new Intl.NumberFormat();
const languages = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });

/** The place of an article in time: as the server sorts it. */
export function sortTime(article) {
  return article.published ?? article.firstCreated;
}

/** A time in a list: the hour for today, the day for this year, the date for others. */
export function shortTime(text, now = new Date()) {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) {
    return '';
  }
  if (time.toDateString() === now.toDateString()) {
    return clock.format(time);
  }
  return time.getFullYear() === now.getFullYear() ? day.format(time) : dayWithYear.format(time);
}

/** A time in full. */
export function fullTime(text) {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? '' : full.format(time);
}

/** The time of day. */
export function hour(time) {
  return clock.format(time);
}

/** A day without an hour. */
export function dayOnly(time) {
  return time.getFullYear() === new Date().getFullYear() ? day.format(time) : dayWithYear.format(time);
}

/** A language's name; the tag itself where it is none that is known. */
export function languageName(tag) {
  if (tag === 'und') {
    return 'language not known';
  }
  try {
    return languages.of(tag);
  } catch {
    return tag;
  }
}

/** A count. */
export function count(value) {
  return number.format(value);
}

/** A part of one, as a percentage. */
export function percent(value) {
  return `${Math.round(value * 100)} %`;
}

/** A count with its noun. */
export function counted(value, one, many) {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Starts with a capital. */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
