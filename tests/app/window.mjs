// The real window of the program, driven through tauri-driver: opened, looked at, typed into, killed.
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { endGroup, start } from "./groups.mjs";
import { folder, program, tauriDriver } from "./places.mjs";
import { family, lives, running } from "./processes.mjs";
import { call, openSession } from "./webdriver.mjs";
import { until } from "./until.mjs";

/** Opens the program at a home. Whatever happens, `close` or `kill` ends all of it. */
export async function openWindow(home, more = {}) {
  const [port, native] = [await freePort(), await freePort()];
  const env = home.env(process.env.SANDHILL_DISPLAY, { TAURI_WEBVIEW_AUTOMATION: "true", ...more });
  const args = ["--port", String(port), "--native-port", String(native)];
  const driver = start(tauriDriver, args, { env, log: home.log("driver") });
  const address = `http://127.0.0.1:${port}`;
  try {
    await until("the driver", () => call(address, "GET", "/status", undefined, 5000), 20_000);
    const session = await openSession(address, program);
    const pid = running(driver.pid, program);
    const end = async (all) => {
      endGroup(driver.pid);
      await until("every process of the window to be gone", () => !all.some(lives));
    };
    const window = {
      ...session,
      ...lookAt(session),
      pid,
      /** Closes the window as a person does, and ends the driver. */
      async close() {
        const all = family(driver.pid);
        // The driver may lose its window before it can answer.
        await session.close().catch(() => {});
        await until("the program to end", () => !lives(pid), 15_000).catch(() => {});
        await end(all);
      },
      /** Kills the program and every process it started, at once, without warning. */
      async kill() {
        const all = family(driver.pid);
        for (const one of family(pid)) {
          try {
            process.kill(one, "SIGKILL");
          } catch {
            // It went with its parent.
          }
        }
        await end(all);
      },
    };
    await window.see("heading");
    return window;
  } catch (fault) {
    endGroup(driver.pid);
    throw fault;
  }
}

/** What a person sees and does, by role and name. */
function lookAt(session) {
  const at = (role, name) => session.run(find, role, patternOf(name));
  const words = (role, name) => `${role} ${name ?? ""}`.trim();
  const self = {
    /** The first visible element of a role whose name is this text, or fits this pattern; or null. */
    at,
    /** Waits until there is one. */
    see: (role, name, within) => until(words(role, name), () => at(role, name), within).catch(shown),
    /** Waits until there is none. */
    gone: (role, name) => until(`no ${words(role, name)}`, async () => (await at(role, name)) === null),
    /** Clicks; while the screen is still settling, what lies over the element is waited for. */
    async push(role, name) {
      const clicked = () => self.see(role, name).then(session.click).then(() => true);
      await until(`a click on ${words(role, name)}`, clicked, 5000).catch(shown);
    },
    /** Puts the focus into an element. */
    async focus(role, name) {
      await session.run((element) => element.focus(), await self.see(role, name));
    },
    /** Focuses a field, empties it and types. */
    async fill(name, text) {
      const field = await self.see("textbox", name);
      await session.run((element) => (element.focus(), element.select?.()), field);
      if (text === "") await session.press("Backspace");
      else await session.type(text);
    },
    value: async (name) => session.run((element) => element.value, await self.see("textbox", name)),
    /** Waits until a text stands somewhere in what is visible. */
    says: (text) => until(`“${text}”`, () => session.run(saysIt, patternOf(text))).catch(shown),
    text: () => session.run(() => document.body.innerText),
    /** The name of what has the focus. */
    focused: () => session.run(focusedName),
    /** A picture of what stands, once it has been painted. */
    async shot(name) {
      await session.runAsync(painted);
      await session.run(stirred);
      const path = join(folder("shots", "app"), `${name}.png`);
      writeFileSync(path, await session.picture());
      return path;
    },
  };
  let failures = 0;
  async function shown(fault) {
    failures += 1;
    const path = await self.shot(`failed-${process.pid}-${failures}`).catch(() => "no picture");
    throw new Error(`${fault.message} (${path})`, { cause: fault });
  }
  return self;
}

function patternOf(name) {
  if (name === undefined) return null;
  if (name instanceof RegExp) return { source: name.source, flags: name.flags };
  return { source: `^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`, flags: "" };
}

/* Below: what runs in the page. */

function find(role, pattern) {
  const selectors = {
    button: "button, summary, [role=button]",
    heading: "h1, h2, h3, h4, [role=heading]",
    textbox: "input:not([type=radio]):not([type=checkbox]), textarea",
    radio: "input[type=radio]",
    checkbox: "input[type=checkbox]",
    combobox: "select",
    dialog: "dialog[open], [role=dialog]",
    alert: "[role=alert]",
    status: "[role=status]",
    list: "ul, ol",
    page: "[data-page]",
  };
  const clean = (text) => text.replace(/\s+/g, " ").trim();
  const nameOf = (element) => {
    const by = element.getAttribute("aria-labelledby");
    if (by) return by.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    return element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "";
  };
  const fits = pattern === null ? () => true : (name) => new RegExp(pattern.source, pattern.flags).test(clean(name));
  const all = [...document.querySelectorAll(selectors[role])];
  return all.find((element) => element.getClientRects().length > 0 && fits(nameOf(element))) ?? null;
}

function painted() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
}

/** A picture waits for the next frame, and a still page that is drawn without a card makes none. */
function stirred() {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
    document.documentElement.style.outline = turns % 2 ? "1px solid transparent" : "";
    if (turns === 40) clearInterval(timer);
  }, 50);
}

function saysIt(pattern) {
  const source = pattern.source.replace(/^\^|\$$/g, "");
  return new RegExp(source, pattern.flags).test(document.body.innerText.replace(/\s+/g, " "));
}

function focusedName() {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const by = element.getAttribute("aria-labelledby");
  const group = element.closest("[role=radiogroup]")?.getAttribute("aria-labelledby");
  const text = (id) => document.getElementById(id)?.textContent ?? "";
  const name = group
    ? text(group)
    : by
      ? text(by)
      : (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "");
  return name.replace(/\s+/g, " ").trim();
}

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}
