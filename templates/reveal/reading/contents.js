/* The table of contents, which shows where one reads. */

import { OURS, gettext } from "../shared/gettext.js";
import { find, make } from "../shared/page.js";

/** Where there is room for it beside the text; in reading.css too. */
const BESIDE = "(min-width: 64rem)";

/** The stripe of the window in which the chapter that is being read begins or goes on. */
const READING_LINE = "-20% 0px -79% 0px";

/**
 * @param {HTMLElement[]} chapters
 * @returns {HTMLElement}
 */
export function contentsOf(chapters) {
  const links = new Map(chapters.map((chapter) => [chapter, linkTo(chapter)]));
  const list = make("ol", {}, ...[...links.values()].map((link) => make("li", {}, link)));
  const contents = make("details", { open: matchMedia(BESIDE).matches }, make("summary", { lang: OURS.lang }, gettext("Contents")), list);
  const nav = make("nav", { class: "contents", "aria-label": gettext("Contents") }, contents);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const link = links.get(/** @type {HTMLElement} */ (target));
        if (isIntersecting) link?.setAttribute("aria-current", "true");
        else link?.removeAttribute("aria-current");
        if (link && isIntersecting) keepInSight(link, nav);
      }
    },
    { rootMargin: READING_LINE },
  );
  for (const chapter of chapters) observer.observe(chapter);
  return nav;
}

/** @param {HTMLElement} chapter */
function linkTo(chapter) {
  const heading = find("h2", chapter);
  const title = chapter.dataset.title ?? "";
  const link = make("a", { href: `#${encodeURIComponent(chapter.id)}` }, make("span", {}, heading.textContent ?? ""));
  if (title && title !== heading.textContent) link.append(" ", make("small", {}, title));
  return link;
}

/**
 * Scrolls the contents, and never the page.
 *
 * @param {HTMLElement} link
 * @param {HTMLElement} nav
 */
function keepInSight(link, nav) {
  const [own, room] = [link.getBoundingClientRect(), nav.getBoundingClientRect()];
  if (own.top < room.top || own.bottom > room.bottom) nav.scrollTop += own.top - room.top - room.height / 3;
}
