// Processes that a test starts, each at the head of its own process group, so that nothing of it outlives the test.
import { spawn } from "node:child_process";
import { openSync, closeSync } from "node:fs";

const groups = new Set();

/** Starts a program at the head of its own group; what it says goes to a file. */
export function start(command, args, { env, log, stdio = [] }) {
  const out = openSync(log, "a");
  const child = spawn(command, args, { env, detached: true, stdio: ["ignore", out, out, ...stdio] });
  closeSync(out);
  child.on("error", () => {});
  if (child.pid !== undefined) groups.add(child.pid);
  return child;
}

/** Ends a group at once, with everything that was started inside it. */
export function endGroup(pid) {
  if (pid === undefined || !groups.delete(pid)) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group has ended by itself.
  }
}

process.on("exit", () => {
  for (const pid of [...groups]) endGroup(pid);
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
