// The few calls of the WebDriver protocol that the tests need, over plain fetch.
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** Keys that have no character, by their names. */
export const key = {
  Enter: "\uE007",
  Tab: "\uE004",
  Escape: "\uE00C",
  Backspace: "\uE003",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  ArrowUp: "\uE013",
  ArrowDown: "\uE015",
  ArrowRight: "\uE014",
  ArrowLeft: "\uE012",
  F1: "\uE031",
  F2: "\uE032",
  F8: "\uE038",
  F9: "\uE039",
};

/** One call; an error of the driver is thrown with its own words. */
export async function call(address, method, path, body, within = 90_000) {
  const response = await fetch(address + path, {
    method,
    headers: { "content-type": "application/json" },
    body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(within),
  });
  const { value } = await response.json();
  if (value?.error) {
    const fault = new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    fault.code = value.error;
    throw fault;
  }
  return value;
}

/** Opens a session on a program, and gives its calls. */
export async function openSession(address, application) {
  const capabilities = { alwaysMatch: { "tauri:options": { application }, browserName: "wry" } };
  const { sessionId } = await call(address, "POST", "/session", { capabilities });
  const at = `/session/${sessionId}`;
  const post = (path, body) => call(address, "POST", at + path, body);
  const get = (path) => call(address, "GET", at + path);
  await post("/timeouts", { script: 60_000 });
  return {
    /** Runs a function in the page; its text is sent, so it can use nothing but its arguments. */
    run: (act, ...args) => post("/execute/sync", { script: body(act), args }),
    /** The same for one that gives a promise. */
    runAsync: (act, ...args) =>
      post("/execute/async", {
        script: `const done = arguments[arguments.length - 1];
          Promise.resolve((${act})(...[...arguments].slice(0, -1)))
            .then((value) => done({ value }), (fault) => done({ fault: String(fault) }));`,
        args,
      }).then(({ value, fault }) => {
        if (fault !== undefined) throw new Error(fault);
        return value;
      }),
    /** Runs a text in the page as it is. */
    runText: (script) => post("/execute/sync", { script, args: [] }),
    go: (url) => post("/url", { url }),
    address: () => get("/url"),
    click: (element) => post(`/element/${element[elementKey]}/click`),
    /** Types into whatever has the focus. */
    async type(text) {
      const active = await get("/element/active");
      await post(`/element/${active[elementKey]}/value`, { text });
    },
    /** Presses keys together: the last one while the others are held. */
    async press(...keys) {
      const codes = keys.map((name) => key[name] ?? name);
      const held = codes.slice(0, -1);
      const actions = [
        ...held.map((value) => ({ type: "keyDown", value })),
        { type: "keyDown", value: codes.at(-1) },
        { type: "keyUp", value: codes.at(-1) },
        ...held.toReversed().map((value) => ({ type: "keyUp", value })),
      ];
      await post("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
    },
    /** Types a text at an even pace, so many milliseconds from key to key. */
    async pressInPace(text, apart) {
      const actions = [...text].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
        { type: "pause", duration: apart },
      ]);
      await post("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
    },
    picture: async () => Buffer.from(await get("/screenshot"), "base64"),
    size: (width, height) => post("/window/rect", { width, height }),
    close: () => call(address, "DELETE", at, undefined, 10_000),
  };
}

function body(act) {
  return `return (${act})(...arguments);`;
}
