// Questions to the query API.

/** An answer that is an error, with what the server said about it. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Asks.
 *
 * @param {string} path for example `articles`
 * @param {Object} parameters empty ones are left out
 */
export async function ask(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value) {
      query.set(name, value);
    }
  }
  const response = await fetch(`./v1/${path}?${query}`, { headers: { Accept: 'application/json' } });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new ApiError(response.status, body.error ?? `the server answered ${response.status}`);
  }
  return body;
}

/** One article; it may be in the stream a moment before it is in the store. */
export async function askArticle(id) {
  try {
    return await ask(`articles/${encodeURIComponent(id)}`);
  } catch (error) {
    if (error.status !== 404) {
      throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return ask(`articles/${encodeURIComponent(id)}`);
  }
}

/**
 * Makes a wish out of a task: however often it is wished for, it runs once after a while.
 *
 * @param {function(): number} milliseconds how long a wish waits
 */
export function seldom(milliseconds, task) {
  let timer = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      task();
    }, milliseconds());
  };
}
