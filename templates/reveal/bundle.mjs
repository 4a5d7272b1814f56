/* Joins and minifies what the page consists of: `node bundle.mjs ENTRY…` prints, for each entry, its text and its sources. */

import { generate, parse, walk } from "css-tree";
import { build } from "esbuild-wasm";
import { readFile } from "node:fs/promises";
import { delimiter, dirname, resolve } from "node:path";

// esbuild starts another Node by its name, which the machine need not know: a Python package may have brought this one.
process.env.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);

/** What reveal.js can show and no deck of ours does: its own buttons, and windows over the slides. */
const UNUSED_CLASS = /^(controls.*|navigate-.*|progress|playback|r-overlay.*|jump-to-slide.*|hljs.*|cube|page|convex|concave|linear|default|slide|zoom|roll)$/;
const TRANSITION = /^data-(background-)?transition$/;
const USED_TRANSITION = /^(fade|none)/;

/** @param {import("css-tree").CssNode} selector */
function isUsed(selector) {
  let used = true;
  walk(selector, (node) => {
    if (node.type === "ClassSelector") used &&= !UNUSED_CLASS.test(node.name);
    if (node.type !== "AttributeSelector" || !node.value || !TRANSITION.test(node.name.name)) return;
    const value = node.value.type === "String" ? node.value.value : node.value.name;
    used &&= USED_TRANSITION.test(value);
  });
  return used;
}

/** Leaves out of reveal.js' style sheet what styles nothing here. @type {import("esbuild-wasm").Plugin} */
const withoutUnused = {
  name: "without what is unused",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]reveal\.css$/ }, async ({ path }) => {
      const sheet = parse(await readFile(path, "utf8"));
      walk(sheet, {
        visit: "Rule",
        leave(rule, item, list) {
          if (rule.prelude.type !== "SelectorList") return;
          rule.prelude.children = rule.prelude.children.filter(isUsed);
          if (rule.prelude.children.isEmpty) list?.remove(item);
        },
      });
      return { contents: generate(sheet), loader: "css" };
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
    plugins: [withoutUnused],
    write: false,
    metafile: true,
    logLevel: "error",
  });
  return { text: outputFiles[0].text, sources: Object.keys(metafile.inputs).map((path) => resolve(path)) };
}

process.stdout.write(JSON.stringify(await Promise.all(process.argv.slice(2).map(bundled))));
