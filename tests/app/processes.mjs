// Processes as /proc shows them.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The parent of each process that runs now, by id. */
function parents() {
  const found = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name of a program may hold spaces and brackets; what follows its last bracket does not.
      const [, parent] = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1).split(" ");
      found.set(Number(name), Number(parent));
    } catch {
      // It has ended in between.
    }
  }
  return found;
}

/** A process and everything that it started, directly or not. */
export function family(pid) {
  const all = parents();
  const found = [pid];
  for (const one of found) {
    for (const [child, parent] of all) if (parent === one && !found.includes(child)) found.push(child);
  }
  return found.filter((one) => all.has(one));
}

/** The first process below `pid` that runs this file. */
export function running(pid, file) {
  return family(pid).find((one) => link(`/proc/${one}/exe`) === file);
}

/** What a process is called. */
export function nameOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return "";
  }
}

/** Whether a process is there and has not ended. */
export function lives(pid) {
  try {
    return !/^\S+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** What the open files of a process lead to, such as `socket:[123]`. */
export function openFiles(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => link(`/proc/${pid}/fd/${fd}`));
  } catch {
    return [];
  }
}

function link(path) {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}
