// What a script could do if one ever came into the window: reach nothing, make no code of text, call no foreign command.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { makeHome } from "./home.mjs";
import { listen } from "./listener.mjs";
import { root } from "./places.mjs";
import { test } from "./suite.mjs";
import { until } from "./until.mjs";
import { makeVault, newReport, toStep } from "./walk.mjs";
import { openWindow } from "./window.mjs";

/** Gives an act a window and a listening server, and takes both away again. */
async function inWindow(act) {
  const home = makeHome();
  const server = await listen();
  let window;
  try {
    window = await openWindow(home);
    await act(window, server, home);
  } finally {
    await window?.kill();
    await server.close();
    home.remove();
  }
}

test("the listening server counts a visit", async () => {
  const server = await listen();
  await fetch(`${server.url}/canary`);
  await server.close();
  assert.deepEqual(server.visits, ["connection", "/canary"]);
});

test("the page reaches no server by any way a page has, makes no code of text and is led nowhere else", () =>
  inWindow(async (window, server) => {
    const before = await window.address();
    const went = await window.runAsync(everyWay, server.url);
    const through = Object.entries(went).filter(([, how]) => !["refused", "sent into nothing", "not there"].includes(how));
    assert.deepEqual(through, [], "each way is refused");
    assert.ok(Object.keys(went).length > 20, "every way was tried");
    await window.runAsync(painted);
    assert.equal(await window.address(), before, "the window stays where it was");
    await window.see("heading", "Begin");
    assert.deepEqual(server.visits, [], "nobody came to the server");
  }));

test("a script of ours, opened as a page of its own, carries the policy of a worker", () =>
  inWindow(async (window, server) => {
    const assets = readdirSync(join(root, "ui", "dist", "assets")).filter((name) => name.endsWith(".js"));
    const own = await window.run(() => [...document.scripts].map((script) => new URL(script.src).pathname));
    assert.ok(own.length > 0 && own.every((path) => path.endsWith(".js")), "the window loads scripts of ours");
    for (const path of [...own, ...assets.map((name) => `/assets/${name}`)]) {
      await window.go(`tauri://localhost${path}`);
      const went = await window.runAsync(fewWays, `${server.url}/script`);
      assert.deepEqual(went, { eval: "refused", function: "refused", fetch: "refused", socket: "refused" }, path);
    }
    assert.deepEqual(server.visits, [], "nobody came to the server");
  }));

test("the worker that draws papers cannot fetch, though it is asked to", () =>
  inWindow(async (window, server, home) => {
    await makeVault(window, join(home.documents, "Sandhill Wood"));
    await newReport(window);
    await window.type("now");
    await toStep(window, 5, "The referral to law enforcement");
    await window.run(sendWorkerOut, server.url, paperThatWantsFonts);
    await window.push("button", "Make the referral");
    const sent = await until("the worker to be asked", () => window.run(() => globalThis.askedOut ?? null));
    assert.equal(sent, "GetDocRequest");
    await until("the page to be drawn or given up", () =>
      window.run(() => document.querySelector("[data-page] canvas, [data-page][data-fault]") !== null),
    );
    assert.deepEqual(server.visits, [], "the worker came to no server");
  }));

test("a command that is not granted is refused, whoever asks", () =>
  inWindow(async (window) => {
    const asked = [
      "plugin:fs|read_text_file",
      "plugin:fs|write_text_file",
      "plugin:http|fetch",
      "plugin:shell|execute",
      "plugin:shell|open",
      "plugin:opener|open_url",
      "plugin:dialog|open",
      "plugin:window|create",
      "plugin:webview|create_webview_window",
      "plugin:path|resolve_directory",
      "plugin:app|version",
      "read_everything",
    ];
    const went = await window.runAsync(
      (names) =>
        Promise.all(
          names.map((name) =>
            window.__TAURI_INTERNALS__.invoke(name, { path: "/etc/hostname", cmd: "sh", args: [], url: "http://127.0.0.1" }).then(
              () => "answered",
              (fault) => (/not allowed|not found|denied/i.test(String(fault)) ? "refused" : `other: ${fault}`),
            ),
          ),
        ),
      asked,
    );
    assert.deepEqual(went, asked.map(() => "refused"));
    assert.equal(await window.runAsync(() => window.__TAURI_INTERNALS__.invoke("frame").then(() => "answered")), "answered");
  }));

/** A paper in the plainest form whose fonts are not in it, so that whoever draws it looks for them. */
const paperThatWantsFonts = `%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</A 5 0 R/B 6 0 R>>>>>> endobj
4 0 obj <</Length 62>> stream
BT /A 24 Tf 72 700 Td (abc) Tj /B 24 Tf 0 -40 Td <00410042> Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Symbol>> endobj
6 0 obj <</Type/Font/Subtype/Type0/BaseFont/Nobody/Encoding/UniJIS-UTF16-H/DescendantFonts[7 0 R]>> endobj
7 0 obj <</Type/Font/Subtype/CIDFontType0/BaseFont/Nobody/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 4>>
/FontDescriptor 8 0 R>> endobj
8 0 obj <</Type/FontDescriptor/FontName/Nobody/Flags 4/FontBBox[0 0 9 9]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1/StemV 1>> endobj
trailer <</Root 1 0 R>>
`;

/* Below: what runs in the page. */

/** Puts another paper, and a server to fetch its fonts from, into the next request to the worker. */
function sendWorkerOut(url, paper) {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...more) {
    if (message?.action !== "GetDocRequest") return post.call(this, message, ...more);
    const data = {
      ...message.data,
      data: new TextEncoder().encode(paper),
      evaluatorOptions: {
        ...message.data.evaluatorOptions,
        useWorkerFetch: true,
        useSystemFonts: false,
        standardFontDataUrl: `${url}/fonts/`,
        cMapUrl: `${url}/maps/`,
        wasmUrl: `${url}/wasm/`,
        iccUrl: `${url}/icc/`,
      },
    };
    globalThis.askedOut = message.action;
    return post.call(this, { ...message, data });
  };
}

async function fewWays(url) {
  const refused = (act) => {
    try {
      return act() === undefined ? "nothing" : "done";
    } catch {
      return "refused";
    }
  };
  return {
    eval: refused(() => (0, eval)("1")),
    function: refused(() => new Function("return 1")()),
    fetch: await fetch(url).then(
      () => "done",
      () => "refused",
    ),
    socket: await new Promise((done) => {
      try {
        const socket = new WebSocket(url.replace("http", "ws"));
        socket.onopen = () => done("done");
        socket.onerror = () => done("refused");
      } catch {
        done("refused");
      }
    }),
  };
}

function painted() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
}

/** Every way out that a page has, and how each ended. */
async function everyWay(url) {
  const went = {};
  const settled = (promise) => promise.then(() => "done", () => "refused");
  const thrown = (act) => {
    try {
      return act() ? "done" : "refused";
    } catch {
      return "refused";
    }
  };
  /** An element that loads something: it is put into the page and says how it fared. */
  const element = (name, set) =>
    new Promise((done) => {
      const node = document.createElement(name);
      node.onload = () => done("done");
      node.onerror = () => done("refused");
      set(node);
      document.body.append(node);
      // Some kinds are dropped without a word.
      setTimeout(() => done("sent into nothing"), 1500);
    });
  const said = (made, ...words) =>
    new Promise((done) => {
      try {
        const one = made();
        one.onopen = () => done("done");
        one.onmessage = () => done("done");
        one.onerror = () => done("refused");
        for (const word of words) one.postMessage?.(word);
        setTimeout(() => done("sent into nothing"), 1500);
      } catch {
        done("refused");
      }
    });
  const code = `postMessage(1); fetch(${JSON.stringify(url)}); globalThis.leaked = true;`;
  const blob = () => URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const data = `data:text/javascript,${encodeURIComponent(code)}`;

  went.fetch = await settled(fetch(`${url}/fetch`));
  went.fetchBlind = await settled(fetch(`${url}/blind`, { mode: "no-cors", method: "POST", body: "x" }));
  went.request = await new Promise((done) => {
    try {
      const request = new XMLHttpRequest();
      request.onload = () => done("done");
      request.onerror = () => done("refused");
      request.open("GET", `${url}/request`);
      request.send();
    } catch {
      done("refused");
    }
  });
  went.beacon = thrown(() => navigator.sendBeacon(`${url}/beacon`, "x")) === "done" ? "sent into nothing" : "refused";
  went.socket = await said(() => new WebSocket(url.replace("http", "ws")));
  went.events = await said(() => new EventSource(`${url}/events`));
  went.blobWorker = await said(() => new Worker(blob()));
  went.dataWorker = await said(() => new Worker(data));
  went.farWorker = await said(() => new Worker(`${url}/worker.js`));
  went.sharedWorker = "SharedWorker" in globalThis ? await said(() => new SharedWorker(blob()).port) : "not there";
  went.serviceWorker = navigator.serviceWorker ? await settled(navigator.serviceWorker.register("/sw.js")) : "not there";
  went.rtc = "RTCPeerConnection" in globalThis ? "there" : "not there";
  went.eval = thrown(() => (0, eval)("1"));
  went.function = thrown(() => new Function("return 1")());
  went.timer = await new Promise((done) => {
    globalThis.timed = () => done("done");
    thrown(() => setTimeout("timed()", 0));
    setTimeout(() => done("refused"), 300);
  });
  went.importData = await settled(import(data));
  went.importFar = await settled(import(`${url}/module.js`));
  went.image = await element("img", (node) => (node.src = `${url}/image.png`));
  went.script = await element("script", (node) => (node.src = `${url}/script.js`));
  went.style = await element("link", (node) => ((node.rel = "stylesheet"), (node.href = `${url}/style.css`)));
  went.prefetch = await element("link", (node) => ((node.rel = "prefetch"), (node.href = `${url}/prefetch`)));
  went.preconnect = await element("link", (node) => ((node.rel = "preconnect"), (node.href = url)));
  went.frame = await element("iframe", (node) => (node.src = `${url}/frame`)).then((how) => (how === "done" ? "sent into nothing" : how));
  went.object = await element("object", (node) => (node.data = `${url}/object`));
  went.video = await element("video", (node) => ((node.preload = "auto"), (node.src = `${url}/video.mp4`)));
  went.inline = await element("script", (node) => (node.textContent = "globalThis.leaked = true"));
  went.font = await settled(new FontFace("far", `url(${url}/font.woff2)`).load());
  went.form = await element("form", (node) => {
    node.action = `${url}/form`;
    document.body.append(node);
    node.submit();
  });
  went.window = thrown(() => window.open(`${url}/window`));
  went.link = await element("a", (node) => {
    node.href = `${url}/link`;
    document.body.append(node);
    node.click();
  });
  went.place = await element("span", () => (location.href = `${url}/place`));
  went.leaked = globalThis.leaked ? "done" : "refused";
  return went;
}
