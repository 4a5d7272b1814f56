/* Joins and minifies what the page consists of: `node bundle.mjs ENTRY…` prints, for each entry, its text and its sources. */

import { build } from "esbuild-wasm";
import { resolve } from "node:path";

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
    metafile: true,
    logLevel: "error",
  });
  return { text: outputFiles[0].text, sources: Object.keys(metafile.inputs).map((path) => resolve(path)) };
}

process.stdout.write(JSON.stringify(await Promise.all(process.argv.slice(2).map(bundled))));
