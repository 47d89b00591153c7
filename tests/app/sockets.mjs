// The program as a person starts it, driven by nobody: what it has open, and what it leaves behind.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { cpSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { endGroup, start } from "./groups.mjs";
import { takeKeyboard } from "./hand.mjs";
import { makeHome } from "./home.mjs";
import { filesBelow, search } from "./leftovers.mjs";
import { program } from "./places.mjs";
import { family, lives, nameOf, openFiles } from "./processes.mjs";
import { test } from "./suite.mjs";
import { until } from "./until.mjs";
import { makeVault, passphrase, unlock } from "./walk.mjs";
import { openWindow } from "./window.mjs";

/** Internet sockets that a process holds, in words. */
function internetSockets(pid) {
  const kinds = new Map();
  for (const kind of ["tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6"]) {
    let lines;
    try {
      lines = readFileSync(`/proc/${pid}/net/${kind}`, "utf8").trim().split("\n").slice(1);
    } catch {
      continue;
    }
    for (const line of lines) kinds.set(line.trim().split(/\s+/)[9], kind);
  }
  return openFiles(pid).flatMap((file) => {
    const inode = /^socket:\[(\d+)\]$/.exec(file)?.[1];
    return kinds.has(inode) ? [`${nameOf(pid)} (${pid}) holds a ${kinds.get(inode)} socket`] : [];
  });
}

test("the look for sockets finds one that listens", async () => {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const found = internetSockets(process.pid);
  await new Promise((done) => server.close(done));
  assert.ok(found.some((one) => one.includes("tcp")), `its own socket is among ${JSON.stringify(found)}`);
});

test("no process holds an internet socket, and nothing of the case is left, while a person types a report", async () => {
  const before = makeHome();
  const home = makeHome();
  const folder = join(home.documents, "Sandhill Wood");
  const began = Date.now();
  let window = await openWindow(before);
  let alone;
  try {
    await makeVault(window, folder);
    await window.close();
    window = undefined;
    // A driven window keeps more than one that is not, so only the program's own list goes over to the home looked at.
    cpSync(own(before), own(home), { recursive: true, filter: (path) => /desk$|recent\.json$|\.anchor$/.test(path) });

    const display = process.env.SANDHILL_DISPLAY;
    alone = start(program, [], { env: home.env(display), log: home.log("program") });
    const found = new Set();
    const seen = new Set();
    const look = () => {
      for (const pid of family(alone.pid)) {
        seen.add(nameOf(pid));
        for (const socket of internetSockets(pid)) found.add(socket);
      }
    };
    const watch = setInterval(look, 25);
    const hand = await takeKeyboard(display);
    assert.equal(hand.title(), "Sandhill", "the title of the window names no case");
    await until("the engine’s processes", () => seen.has("WebKitWebProces") && seen.has("WebKitNetworkPr"));

    const opened = () => openFiles(alone.pid).includes(join(folder, "vault.db"));
    await tryUntil("the vault to be open", opened, () => {
      hand.type(passphrase);
      hand.press("Return");
    });
    const frames = () => statSync(join(folder, "vault.db-wal")).size;
    let size = frames();
    await tryUntil("a report to be begun", () => frames() > size, () => hand.press("ctrl+n"));
    const name = `Quillaby${randomBytes(4).toString("hex")}`;
    size = frames();
    await tryUntil("the report to be saved", () => frames() > size, () => {
      hand.press("Escape", "ctrl+k");
      hand.type("childs name");
      hand.press("Return");
      hand.type(name);
    });
    look();
    clearInterval(watch);
    const left = family(alone.pid);
    endGroup(alone.pid);
    await until("the program to be gone", () => !left.some(lives));

    assert.deepEqual([...found], [], "no process of the program ever held an internet socket");
    assert.deepEqual(search([home.root, tmpdir(), "/dev/shm", "/var/tmp"], [name, passphrase], began), []);
    const kept = [...filesBelow(home.home)].map((path) => relative(home.home, path)).filter((path) => !expected(path));
    assert.deepEqual(kept, [], "the window kept nothing but what every empty window leaves");

    window = await openWindow(home);
    await unlock(window);
    await window.says(name);
  } finally {
    endGroup(alone?.pid);
    await window?.kill();
    before.remove();
    home.remove();
  }
});

/** The program's own folder at a home. */
const own = (home) => join(home.home, ".local", "share", "us.wi.sandhill.desk");

/** Does something until it has its effect: from outside nobody sees when a window that is not driven is ready. */
async function tryUntil(what, done, act) {
  for (let tries = 0; tries < 6; tries += 1) {
    act();
    if (await until(what, done, 5000).catch(() => false)) return;
  }
  throw new Error(`tried in vain: ${what}`);
}

/** What an empty window leaves: salts, the list of hosts that want encryption (no host is ever met), shaders of the screen. */
function expected(path) {
  return [
    /^Documents\/Sandhill Wood\//,
    /^\.config\/user-dirs\.dirs$/,
    /^\.local\/share\/us\.wi\.sandhill\.desk\/([^/]+\.anchor|recent\.json|sandhill\.log|hsts-storage\.sqlite(-\w+)?)$/,
    /\/salt$/,
    /^\.cache\/(mesa_shader_cache(_db)?|fontconfig|gstreamer-1\.0)\//,
  ].some((pattern) => pattern.test(path));
}
