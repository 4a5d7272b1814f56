/* Going to a slide by its number, or by words that stand on it or are spoken at it. */

import { fold } from "./folding.js";
import { OURS, gettext, ngettext } from "./gettext.js";
import { DECKS, make, THEIRS } from "./page.js";
import { makePanel } from "./panel.js";
import { passagesOf } from "./passages.js";
import { search } from "./search.js";
import { settings } from "./settings.js";
import { slides, titleOf } from "./slides.js";

/**
 * @typedef {object} Result
 * @property {import("./session.js").Position} position
 * @property {HTMLElement} option
 */

const MOST = 30;
const BEFORE = 45;
const AROUND = 170;

/**
 * @param {string} text
 * @param {import("./search.js").Span[]} spans
 * @param {number} start
 * @param {number} end
 * @returns {(Node | string)[]} a part of a text, with what was found in it marked
 */
function marked(text, spans, start, end) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let at = start;
  for (const [from, to] of spans) {
    if (from < at || to > end) continue;
    parts.push(text.slice(at, from), make("mark", {}, text.slice(from, to)));
    at = to;
  }
  return [...parts, text.slice(at, end)];
}

/**
 * @param {string} text
 * @param {import("./search.js").Span[]} spans
 * @param {number} least   before which nothing is shown
 * @returns {(Node | string)[]} what stands around the first span
 */
function excerpt(text, spans, least) {
  const [first, behind] = spans.find(([from]) => from >= least) ?? [least, least];
  let start = Math.max(least, first - BEFORE);
  let end = Math.max(behind, start + AROUND);
  // Words stay whole, where a script parts them.
  const word = text.indexOf(" ", start) + 1;
  if (start > least && word && word <= first) start = text.startsWith("· ", word) ? word + 2 : word;
  const space = text.lastIndexOf(" ", end);
  if (end < text.length && space > behind) end = space;
  return [start > least ? "… " : "", ...marked(text, spans, start, end), end < text.length ? " …" : ""];
}

/** The dialog. */
class GoTo {
  /** @type {import("./passages.js").Passage[] | undefined} */
  #passages;
  /** @type {Result[]} */
  #results = [];
  #chosen = 0;

  /**
   * @param {() => import("./session.js").Position} here
   * @param {(position: import("./session.js").Position) => void} go
   */
  constructor(here, go) {
    this.here = here;
    this.go = go;
    this.input = make("input", {
      type: "text",
      role: "combobox",
      "aria-label": settings.spoken ? gettext("Number of a slide, or words of the slides or the speech") : gettext("Number of a slide, or words of the slides"),
      "aria-autocomplete": "list",
      "aria-controls": "goto.results",
      "aria-expanded": "true",
      placeholder: gettext("Number or words"),
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      enterkeyhint: "go",
    });
    this.list = make("div", { id: "goto.results", role: "listbox", "aria-label": gettext("Slides") });
    this.status = make("p", { role: "status" });
    this.panel = makePanel(gettext("Go to"), "goto", this.input, this.status, this.list);
    this.input.addEventListener("input", () => this.#update());
    this.input.addEventListener("keydown", (event) => this.#hear(event));
    // The focus stays where one types.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({ target }) => {
      const option = /** @type {Element} */ (target).closest("[role=option]");
      this.#goTo(this.#results.find((result) => result.option === option));
    });
  }

  open() {
    this.input.value = "";
    this.panel.showModal();
    this.input.focus();
    this.#update();
  }

  /** @param {KeyboardEvent} event */
  #hear(event) {
    if (event.isComposing || !this.panel.open) return;
    const last = this.#results.length - 1;
    if (event.key === "ArrowDown") this.#choose(this.#chosen < last ? this.#chosen + 1 : 0);
    else if (event.key === "ArrowUp") this.#choose(this.#chosen > 0 ? this.#chosen - 1 : last);
    else if (event.key === "PageDown") this.#choose(Math.min(this.#chosen + 5, last));
    else if (event.key === "PageUp") this.#choose(Math.max(this.#chosen - 5, 0));
    else if (event.key === "Enter") this.#goTo(this.#results[this.#chosen]);
    else return;
    event.preventDefault();
  }

  /** @param {Result} [result] */
  #goTo(result) {
    if (!result) return;
    this.panel.close();
    this.go(result.position);
  }

  #update() {
    const query = this.input.value.trim();
    const { results, status } = query ? this.#find(query) : this.#all();
    this.#results = results;
    this.list.replaceChildren(...results.map(({ option }) => option));
    this.list.hidden = !results.length;
    this.input.setAttribute("aria-expanded", String(results.length > 0));
    this.status.textContent = status;
    this.#choose(query ? 0 : this.here().slide);
  }

  /** All slides, before anything is asked for. */
  #all() {
    const results = slides().map((slide, at) => this.#result({ slide: at, step: -1 }, at, [titleOf(slide)]));
    return { results, status: ngettext("{count} slide", "{count} slides", results.length) };
  }

  /** @param {string} query */
  #find(query) {
    this.#passages ??= passagesOf(slides());
    const digits = fold(query);
    const number = /^\d+$/.test(digits) ? Number(digits) - 1 : -1;
    const named = slides()[number];
    const { hits, count } = search(this.#passages, query, MOST);
    const results = named ? [this.#result({ slide: number, step: -1 }, 0, [titleOf(named)])] : [];
    for (const hit of hits) results.push(this.#found(hit, results.length));
    const total = count + (named ? 1 : 0);
    if (!total) return { results, status: gettext("Nothing found") };
    const found = ngettext("{count} found", "{count} found", total);
    if (total === results.length) return { results, status: found };
    return { results, status: gettext("{found}, the first {shown} of them here", { found, shown: results.length }) };
  }

  /**
   * @param {import("./search.js").Hit} hit
   * @param {number} at
   */
  #found({ passage: { slide, spoken, title, text, steps }, spans, step }, at) {
    const start = spoken ? 0 : (steps[1]?.at ?? text.length);
    const heading = spoken ? [title] : marked(text, spans, 0, title.length);
    const around = excerpt(text, spans, start);
    const label = spoken ? gettext("Speech") : gettext("Slide");
    const body = start < text.length ? [make("span", { ...DECKS, class: "text" }, make("span", { ...OURS, class: "where" }, label), " ", ...around)] : [];
    return this.#result({ slide, step }, at, heading, ...body);
  }

  /**
   * @param {import("./session.js").Position} position
   * @param {number} at   in the list
   * @param {(Node | string)[]} heading
   * @param {...(Node | string)} body
   * @returns {Result}
   */
  #result(position, at, heading, ...body) {
    const number = make("span", { class: "slide" }, String(position.slide + 1));
    const option = make("div", { id: `goto.${at}`, role: "option", "aria-selected": "false" }, number, " ");
    option.append(make("span", { ...THEIRS, class: "heading" }, ...heading), " ", ...body);
    return { position, option };
  }

  /** @param {number} at */
  #choose(at) {
    this.#results[this.#chosen]?.option.setAttribute("aria-selected", "false");
    this.#chosen = at;
    const option = this.#results[at]?.option;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }
}

/**
 * @param {() => import("./session.js").Position} here
 * @param {(position: import("./session.js").Position) => void} go
 * @returns {() => void} opens the dialog, which is made when it is first asked for
 */
export function goToDialog(here, go) {
  /** @type {GoTo | undefined} */
  let dialog;
  return () => {
    dialog ??= new GoTo(here, go);
    dialog.open();
  };
}
