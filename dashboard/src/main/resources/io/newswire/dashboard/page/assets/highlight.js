// Where a text names entities. Offsets are in code points; strings of JavaScript count in UTF-16 units, two for an emoji.

/**
 * Cuts a text at its mentions.
 *
 * @param {string} text the field
 * @param {string} field its name
 * @param {Array} entities of the article
 * @returns {Array<{text: string, entity: ?Object}>} pieces that make up the text, in order; where mentions overlap, the
 *     one that begins first wins, and of those the longest
 */
export function pieces(text, field, entities) {
  const marks = mentions(field, entities);
  const cuts = [];
  let unit = 0;
  let point = 0;
  const unitOf = (target) => {
    while (point < target && unit < text.length) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point += 1;
    }
    return unit;
  };
  let end = 0;
  for (const mark of marks) {
    if (mark.start < end) {
      continue;
    }
    const from = unitOf(mark.start);
    const to = unitOf(mark.end);
    if (from < to) {
      cuts.push({ from, to, entity: mark.entity });
      end = mark.end;
    }
  }
  return assemble(text, cuts);
}

function mentions(field, entities) {
  return entities
    .flatMap((entity) => (entity.mentions ?? []).map((mention) => ({ ...mention, entity })))
    .filter((mark) => mark.field === field && mark.start >= 0 && mark.end > mark.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function assemble(text, cuts) {
  const result = [];
  let done = 0;
  for (const cut of cuts) {
    if (cut.from > done) {
      result.push({ text: text.slice(done, cut.from), entity: null });
    }
    result.push({ text: text.slice(cut.from, cut.to), entity: cut.entity });
    done = cut.to;
  }
  if (done < text.length) {
    result.push({ text: text.slice(done), entity: null });
  }
  return result;
}
