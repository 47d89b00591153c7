// Serves the built window as the program does: the same policy on the page, and the stricter one on scripts and workers.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
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

/** Starts on a port that is free, and gives the address and a way to stop. */
export async function serve(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://window").pathname);
    if (path === "/favicon.ico") {
      // Only a browser asks for this; the program's window has its icon from the system.
      response.writeHead(204).end();
      return;
    }
    const name = path === "/" ? "index.html" : path.slice(1);
    try {
      const body = await readFile(join(dist, name));
      const type = types[extname(name)] ?? "application/octet-stream";
      const policy = type.startsWith("text/javascript") ? scriptPolicy : pagePolicy;
      response.writeHead(200, { "content-type": type, "content-security-policy": policy, "cache-control": "no-store" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
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
