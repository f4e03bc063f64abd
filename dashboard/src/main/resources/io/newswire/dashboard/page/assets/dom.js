// The only way from data to the page: elements and text nodes. Nothing here, or elsewhere, parses markup.

/**
 * Makes an element.
 *
 * @param {string} tag its name
 * @param {Object} attributes attributes; `on…` functions become listeners, null and false leave an attribute out
 * @param {...(Node|string|null)} children nodes and plain text
 */
export function el(tag, attributes = {}, ...children) {
  return dress(document.createElement(tag), attributes, children);
}

/** The same in SVG. */
export function svg(tag, attributes = {}, ...children) {
  return dress(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** Text from outside, kept from turning the direction of what stands around it. */
export function foreign(text) {
  return el('bdi', {}, text);
}

/** The element of an id that the page itself has. */
export function byId(id) {
  return document.getElementById(id);
}

/** An https or http address, or null: no other scheme becomes a link. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** A link that tells the other side nothing about this page; plain text where the address is not of the web. */
export function outwardLink(address, ...children) {
  const href = webAddress(address);
  return href === null
    ? el('span', {}, ...children)
    : el('a', { href, rel: 'noopener noreferrer', target: '_blank' }, ...children);
}

function dress(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on') && typeof value === 'function') {
      node.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== false && value !== undefined) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}
