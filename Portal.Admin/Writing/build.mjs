// Bundles the editor into one module and writes down the licenses of what went into it: node build.mjs MODULE LICENSES
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const [module, list] = process.argv.slice(2);
if (!module || !list) throw new Error("usage: node build.mjs MODULE LICENSES");

const made = await build({
  entryPoints: [join(here, "src/writing.js")], outfile: module, absWorkingDir: here,
  bundle: true, format: "esm", target: "es2020", minify: true, legalComments: "none", charset: "utf8", metafile: true, logLevel: "warning",
});

const names = Object.keys(made.metafile.inputs).map(file => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean);
const licenses = [...new Set(names)].sort().map(name => {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  return `${name} ${version}, ${license}\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
});
mkdirSync(dirname(list), { recursive: true });
writeFileSync(list, licenses.join(`\n${"-".repeat(80)}\n\n`));
