// A home of its own for each run: nothing of the person's desktop is read, and everything left behind is in one place.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes the folders of a person who has never started the program. */
export function makeHome() {
  const root = mkdtempSync(join(tmpdir(), "sandhill-home-"));
  const at = (...names) => join(root, ...names);
  const home = at("home");
  const places = {
    XDG_CONFIG_HOME: join(home, ".config"),
    XDG_DATA_HOME: join(home, ".local", "share"),
    XDG_STATE_HOME: join(home, ".local", "state"),
    XDG_CACHE_HOME: join(home, ".cache"),
    XDG_RUNTIME_DIR: at("runtime"),
    TMPDIR: at("temporary"),
  };
  for (const path of [...Object.values(places), join(home, "Documents"), at("logs")]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  }
  writeFileSync(join(places.XDG_CONFIG_HOME, "user-dirs.dirs"), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
  return {
    root,
    home,
    documents: join(home, "Documents"),
    log: (name) => at("logs", `${name}.log`),
    /** The environment of a program at this home, on this display. */
    env: (display, more = {}) => ({
      PATH: process.env.PATH,
      LANG: "C.UTF-8",
      HOME: home,
      ...places,
      DISPLAY: display,
      GDK_BACKEND: "x11",
      NO_AT_BRIDGE: "1",
      // An address that leads nowhere: the window of a person who is at work on this machine is never raised.
      DBUS_SESSION_BUS_ADDRESS: `unix:path=${at("runtime", "no-bus")}`,
      ...more,
    }),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}
