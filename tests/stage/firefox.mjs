/* Presents a deck in Firefox, from the disk, and says what was seen: `node firefox.mjs FIREFOX DECK.html`.
 *
 * Playwright drives only a Firefox of its own; Puppeteer speaks to any one by WebDriver BiDi.
 */

import puppeteer from "puppeteer-core";

const [executablePath, deck] = process.argv.slice(2);
/** Milliseconds: on a busy machine, Firefox takes its time. */
const timeout = 120_000;
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, timeout });
const faults = [];

function watch(page) {
  page.setDefaultTimeout(timeout);
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  return page;
}

const slides = watch(await browser.newPage());
const isReady = () => slides.waitForFunction(() => window.Reveal?.isReady() && !window.Reveal.getRevealElement().role);
const room = () => slides.evaluate(() => [Reveal.getIndices().h, document.querySelectorAll("section.present .fragment.visible").length]);
await slides.goto(deck);
await isReady();

const opening = new Promise((resolve) => slides.once("popup", resolve));
await slides.keyboard.press("s");
const presenter = watch(await opening);
await presenter.waitForSelector(".presenter .lit");
const status = () => presenter.$eval(".presenter .status span", (element) => element.textContent);
const isAt = (text) => presenter.waitForFunction((text) => document.querySelector(".presenter .status").textContent.startsWith(text), {}, text);

const scrolled = () => presenter.$eval(".pane", (element) => element.scrollTop);

const seen = {};
await slides.keyboard.press("ArrowRight");
await isAt("Slide 2");
await presenter.keyboard.press("ArrowRight");
await isAt("Slide 2 of 5, step 1");
seen.inStep = [await status(), await room()];
await presenter.evaluate(() => document.querySelectorAll(".presenter .part")[3].querySelector("[data-step='1'] .passage").click());
await isAt("Slide 4 of 5, step 2");
seen.afterClick = [await status(), await room()];
await slides.bringToFront();
await slides.evaluate(() => (window.wasHere = true));
await slides.keyboard.press("F5");
await slides.waitForFunction(() => document.fullscreenElement);
seen.afterF5 = [await slides.evaluate(() => window.wasHere ?? false), await room()];
await slides.keyboard.press("f");
await slides.waitForFunction(() => !document.fullscreenElement);
seen.lit = await presenter.$eval(".presenter .lit", (element) => element.textContent);
await slides.reload();
await isReady();
await presenter.reload();
await presenter.waitForSelector(".presenter .lit");
await isAt("Slide 4 of 5, step 2");
seen.afterReloads = [await status(), await room()];
await presenter.setViewport({ width: 800, height: 400 });
await presenter.evaluate(() => document.querySelectorAll(".presenter .part")[2].querySelector("[data-step='1'] .passage").click());
await isAt("Slide 3 of 5, step 2");
await presenter.waitForFunction(() => document.querySelector(".coming").textContent.includes("the text goes on"));
await presenter.waitForFunction(() => {
  const [pane, lit] = [".pane", ".lit"].map((each) => document.querySelector(each).getBoundingClientRect());
  return Math.abs(lit.top - pane.top - 0.3 * pane.height) < 5;
});
const [before, place] = [await scrolled(), await status()];
await slides.keyboard.press("PageDown");
await presenter.waitForFunction((before) => document.querySelector(".pane").scrollTop > before + 50, {}, before);
seen.window = (await status()) === place;
await slides.close();
await presenter.waitForSelector(".presenter .notice button");
seen.notice = await presenter.$eval(".presenter .notice", (element) => element.textContent);
await browser.close();
console.log(JSON.stringify({ ...seen, faults }));
