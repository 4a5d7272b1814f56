/* Prints a view of a deck in Firefox, as its own dialog would: `node printing.mjs FIREFOX ADDRESS FILE SELECTOR`. */

import puppeteer from "puppeteer-core";

const [executablePath, address, path, selector] = process.argv.slice(2);
/** Milliseconds: on a busy machine, Firefox takes its time. */
const timeout = 120_000;
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, timeout });
const page = await browser.newPage();
page.setDefaultTimeout(timeout);
await page.goto(address);
await page.waitForSelector(selector);
await page.pdf({ path, format: "a4" });
await browser.close();
