// Serves the built window as the program does: the same policy on the page, and the stricter one on scripts and workers.
import { createServer } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../ui/dist/", import.meta.url));

export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src ipc: http://ipc.localhost; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'";
export const scriptPolicy = "default-src 'none'; script-src 'self'";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

type Part = { body: Buffer; type: string };

/** Reads the whole build once, so that a build made meanwhile changes nothing under a running test. */
async function parts(): Promise<Map<string, Part>> {
  const names = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const read = names.map(async (entry): Promise<[string, Part]> => {
    const path = join(entry.parentPath, entry.name);
    const type = types[extname(path)] ?? "application/octet-stream";
    return [`/${relative(dist, path).split(sep).join("/")}`, { body: await readFile(path), type }];
  });
  return new Map(await Promise.all(read));
}

/** Starts on a port that is free, and gives the address and a way to stop. */
export async function serve(): Promise<{ url: string; stop: () => Promise<void> }> {
  const built = await parts();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://window").pathname;
    // Only a browser asks for this; the program's window has its icon from the system.
    if (path === "/favicon.ico") return void response.writeHead(204).end();
    const part = built.get(path === "/" ? "/index.html" : path);
    if (!part) return void response.writeHead(404).end();
    const policy = part.type.startsWith("text/javascript") ? scriptPolicy : pagePolicy;
    response.writeHead(200, { "content-type": part.type, "content-security-policy": policy, "cache-control": "no-store" });
    response.end(part.body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
