/* Starts the deck, and hands out the PowerPoint file that the page carries. */

(function () {
  "use strict";

  /** @returns {{width: number, height: number, rtl: boolean, file: string}} what the build says about the deck */
  function readSettings() {
    return JSON.parse(document.getElementById("deck.settings").textContent);
  }

  const settings = readSettings();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const transition = still ? "none" : "fade";

  Reveal.initialize({
    width: settings.width,
    height: settings.height,
    rtl: settings.rtl,
    margin: 0,
    minScale: 0.02,
    maxScale: 8,
    center: false,
    hash: true,
    controlsLayout: "edges",
    controlsTutorial: false,
    transition: transition,
    transitionSpeed: "fast",
    backgroundTransition: transition,
    pdfSeparateFragments: false,
    plugins: [RevealNotes],
  });

  /* reveal.js calls itself an application, in which a screen reader reads nothing by itself. A deck is a document. */
  Reveal.on("ready", () => Reveal.getRevealElement().removeAttribute("role"));

  /** Saves the PowerPoint file under the deck's name; it lies in the page, so this works offline too. */
  function download() {
    const encoded = atob(document.getElementById("deck.powerpoint").textContent);
    const bytes = Uint8Array.from(encoded, (char) => char.charCodeAt(0));
    const type = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: type }));
    link.download = settings.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  for (const button of document.querySelectorAll("[data-download]")) {
    button.addEventListener("click", download);
  }
  document.querySelector("[data-restart]").addEventListener("click", () => Reveal.slide(0, 0, -1));

  /** The end's controls come when there is nothing more to show. */
  function showEnd() {
    const last = Reveal.isLastSlide() && !Reveal.availableFragments().next;
    document.querySelector(".end").hidden = !last || Reveal.getTotalSlides() < 2 || location.search.includes("receiver");
  }
  for (const event of ["ready", "slidechanged", "fragmentshown", "fragmenthidden"]) {
    Reveal.on(event, showEnd);
  }

  /* The arrows show while somebody moves the pointer, and not to the room. */
  let rest = 0;
  addEventListener("pointermove", () => {
    document.documentElement.classList.add("pointing");
    clearTimeout(rest);
    rest = setTimeout(() => document.documentElement.classList.remove("pointing"), 2000);
  });
})();
