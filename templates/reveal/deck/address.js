/* The address of a step: `#/3/2` is slide 3 at its cue 2, both counted from 0, as in `#/name/2`. */

/**
 * Has addresses read so. For reveal.js the second of two numbers is a place in a vertical stack, which no deck has; the
 * third would be the step. This comes before reveal.js reads the address, when it starts and when the address changes.
 */
export function readSteps() {
  const write = () => {
    const [, slide, step] = /^#\/(\d+)\/(\d+)$/.exec(location.hash) ?? [];
    if (step !== undefined) history.replaceState(history.state, "", `#/${slide}/0/${step}`);
  };
  addEventListener("hashchange", write);
  write();
}
