// A display that nobody sees, on a number that is free.
import { folder } from "./places.mjs";
import { endGroup, start } from "./groups.mjs";
import { join } from "node:path";

/** Starts an X server without a window manager and gives its name. */
export async function openDisplay() {
  const log = join(folder("app-tests"), "display.log");
  const args = ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"];
  const server = start("Xvfb", args, { env: process.env, log, stdio: ["pipe"] });
  const number = await new Promise((resolve, reject) => {
    let said = "";
    server.stdio[3].on("data", (piece) => {
      said += piece;
      if (said.includes("\n")) resolve(said.trim());
    });
    server.on("exit", () => reject(new Error(`no display could be opened; see ${log}`)));
  });
  return { name: `:${number}`, close: () => endGroup(server.pid) };
}
