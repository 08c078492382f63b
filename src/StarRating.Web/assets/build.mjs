// Copies what the pages use from node_modules to wwwroot/lib, lowered for the oldest browser we serve (Chromium 86).
// Run by the build when package-lock.json or anything in assets/ has changed.
import { build } from "esbuild";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const assets = dirname(fileURLToPath(import.meta.url));
const lib = join(assets, "..", "wwwroot", "lib");
const modules = join(assets, "..", "node_modules");

await rm(lib, { recursive: true, force: true });
await mkdir(lib, { recursive: true });

const common = { outdir: lib, bundle: true, minify: true, legalComments: "none", logLevel: "warning", loader: { ".svg": "dataurl" } };

await build({
  ...common,
  entryPoints: ["bootstrap", "htmx", "grid", "select", "date", "charts"].map(name => join(assets, "vendor", `${name}.js`)),
  format: "iife",
  target: ["es2020"],
});

await build({
  ...common,
  entryPoints: ["bootstrap", "grid", "select", "date"].map(name => join(assets, "vendor", `${name}.css`)),
  target: ["chrome86"],
});

await writeFile(join(lib, "icons.svg"), await sprite());

// One <symbol> an icon, so that a page fetches one small file instead of a font of two thousand glyphs.
async function sprite() {
  const names = (await readFile(join(assets, "icons.txt"), "utf8")).split(/\s+/).filter(Boolean);
  const symbols = await Promise.all(names.map(async name => {
    const svg = await readFile(join(modules, "bootstrap-icons", "icons", `${name}.svg`), "utf8");
    const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").replace(/\s*\n\s*/g, "");
    return `<symbol id="${name}" viewBox="0 0 16 16" fill="currentColor">${body}</symbol>`;
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}
