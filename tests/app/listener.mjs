// A server on this computer that counts who comes: the one place a page without a network could still reach.
import { createServer } from "node:http";

export async function listen() {
  const visits = [];
  const server = createServer((request, response) => {
    visits.push(request.url);
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/plain" });
    response.end("reached");
  });
  server.on("connection", (socket) => {
    // A connection counts even if nothing is asked over it.
    visits.push("connection");
    socket.on("error", () => {});
  });
  server.on("upgrade", (request, socket) => socket.destroy());
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    visits,
    close: () => (server.closeAllConnections(), new Promise((done) => server.close(done))),
  };
}
