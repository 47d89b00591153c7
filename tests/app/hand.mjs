// A hand at the keyboard of a window that is not driven: keys go through the X server, as a person's do.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { until } from "./until.mjs";

const closer = fileURLToPath(new URL("close_window.py", import.meta.url));

/** Waits for the window of a process on this display, gives it the focus, and gives its keyboard. */
export async function takeKeyboard(display) {
  const options = { env: { ...process.env, DISPLAY: display }, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
  const xdotool = (...args) => execFileSync("xdotool", args, options);
  const id = await until("the window", () => xdotool("search", "--onlyvisible", "--name", "^Sandhill$").trim().split("\n")[0]);
  // Without a window manager nobody else gives a window the focus.
  xdotool("windowfocus", "--sync", id);
  return {
    title: () => xdotool("getwindowname", id).trim(),
    press: (...keys) => xdotool("key", "--delay", "30", ...keys),
    /** Presses the button in the corner of the window. */
    close: () => execFileSync("python3", [closer, id], options),
    type: (text) => xdotool("type", "--delay", "30", text),
  };
}
