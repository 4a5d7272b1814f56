/* Joins and minifies what the page consists of: `node bundle.mjs ENTRY…` prints, for each entry, its text and its sources. */

import { build } from "esbuild-wasm";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

/** What reveal.js' style sheet says of what a deck never has: its controls, its overlays, and all transitions but one. */
const UNUSED = /\.(controls|progress|playback|jump-to-slide|r-overlay[\w-]*)\b|\.reveal\.(cube|page)\b|\b(convex|concave|zoom)\b|=slide\b/;
const RULE = /([^{};]+)\{[^{}]*\}/g;

/** Leaves out the rules of which every selector is for what a deck never has: they are half of that style sheet. */
const lean = {
  name: "lean",
  setup: (/** @type {import("esbuild-wasm").PluginBuild} */ { onLoad }) => {
    onLoad({ filter: /reveal\.css$/ }, async ({ path }) => {
      const isUnused = (/** @type {string} */ selectors) => !selectors.trim().startsWith("@") && selectors.split(",").every((each) => UNUSED.test(each));
      const css = await readFile(path, "utf8");
      return { contents: css.replace(RULE, (rule, selectors) => (isUnused(selectors) ? "" : rule)), loader: "css" };
    });
  },
};

/** @param {string} entry   a script or a style sheet that imports the others */
async function bundled(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    // The page's own words stay as they are written: it says that it is in UTF-8.
    charset: "utf8",
    write: false,
    plugins: [lean],
    metafile: true,
    logLevel: "error",
  });
  return { text: outputFiles[0].text, sources: Object.keys(metafile.inputs).map((path) => resolve(path)) };
}

process.stdout.write(JSON.stringify(await Promise.all(process.argv.slice(2).map(bundled))));
