// A hand at the keyboard of a window that is not driven: keys go through the X server, as a person's do.
import { execFileSync } from "node:child_process";
import { until } from "./until.mjs";

/** Waits for the window of a process on this display, gives it the focus, and gives its keyboard. */
export async function takeKeyboard(display) {
  const xdotool = (...args) =>
    execFileSync("xdotool", args, { env: { ...process.env, DISPLAY: display }, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const id = await until("the window", () => xdotool("search", "--onlyvisible", "--name", "^Sandhill$").trim().split("\n")[0]);
  // Without a window manager nobody else gives a window the focus.
  xdotool("windowfocus", "--sync", id);
  return {
    title: () => xdotool("getwindowname", id).trim(),
    press: (...keys) => xdotool("key", "--delay", "30", ...keys),
    type: (text) => xdotool("type", "--delay", "30", text),
  };
}
