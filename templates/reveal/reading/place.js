/* The address says which section is read. */

/**
 * Opens the section that the address names, now and whenever it names another one.
 *
 * It may be the slides' own address (`#/name/step`, `#/number/step`), which people copy while they are shown.
 *
 * @param {HTMLElement[]} chapters
 */
export function followAddress(chapters) {
  const open = () => {
    const [, name] = location.hash.split("/");
    const chapter = chapters.find(({ id }) => id === decoded(name ?? location.hash.slice(1))) ?? chapters[Number(name)];
    if (chapter) location.replace(`#${encodeURIComponent(chapter.id)}`);
  };
  addEventListener("hashchange", () => {
    if (location.hash.startsWith("#/")) open();
  });
  open();
}

/** @param {string} name */
function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
