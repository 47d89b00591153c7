// Where the program, its tools and what the tests leave behind are found.
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");

/** The program under test: named by SANDHILL, or the debug build. */
export const program = resolve(process.env.SANDHILL ?? join(target, "debug", "sandhill"));
export const tauriDriver = process.env.TAURI_DRIVER ?? join(target, "tools", "bin", "tauri-driver");

/** A folder below target/, made if it is not there. */
export function folder(...names) {
  const path = join(target, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}

/** What has to be there before a window can be opened, in words that say how it comes there. */
export function missing() {
  const paths = (process.env.PATH ?? "").split(":");
  const onPath = (name) => paths.some((path) => existsSync(join(path, name)));
  const lacking = [];
  if (!existsSync(program)) lacking.push(`${program}: build it with \`cargo build -p sandhill\``);
  if (!existsSync(tauriDriver)) {
    lacking.push(`${tauriDriver}: \`cargo install tauri-driver --version "^2" --locked --root target/tools\``);
  }
  for (const [tool, source] of [
    ["Xvfb", "xvfb"],
    ["WebKitWebDriver", "webkit2gtk-driver"],
    ["xdotool", "xdotool"],
    ["pdftotext", "poppler-utils"],
    ["python3", "python3"],
  ]) {
    if (!onPath(tool)) lacking.push(`${tool}: \`apt-get install ${source}\``);
  }
  return lacking;
}
