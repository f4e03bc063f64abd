// The live stream, with the patience to get it back.

/** Without any event for so long, the connection is taken for dead: heartbeats come every ten seconds. */
const SILENCE = 30_000;
const SHORTEST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;

/**
 * Listens for ever.
 *
 * @param {Object} on `article`, `withdrawn`, `run` get the event's data; `state` gets `live`, `waiting` or `away`
 */
export function listen(on) {
  let wait = SHORTEST_WAIT;
  let watchdog = null;

  const connect = () => {
    const source = new EventSource('./v1/stream');
    const begin = () => {
      source.close();
      clearTimeout(watchdog);
      on.state('away');
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
    const heard = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(begin, SILENCE);
    };
    const receive = (name, deal) =>
      source.addEventListener(name, (event) => {
        heard();
        deal(JSON.parse(event.data));
      });
    source.onerror = () => {
      on.state('away');
      // A connection that broke is taken up again by the browser, where it broke; a refused one is not.
      if (source.readyState === EventSource.CLOSED) {
        begin();
      }
    };
    receive('run', (data) => {
      wait = SHORTEST_WAIT;
      on.state('live');
      on.run(data);
    });
    receive('article', on.article);
    receive('withdrawn', on.withdrawn);
    receive('heartbeat', (data) => on.state(data.following ? 'live' : 'waiting'));
    heard();
  };
  connect();
}
