// A PDF on a server.

import { createServer } from "node:http";

/** The smallest PDF that viewers open: one empty page. */
const LEAFLET = `%PDF-1.1
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>> endobj
trailer <</Root 1 0 R>>
%%EOF`;

/** Serves a PDF under `address`, until it is closed. */
export async function serveLeaflet() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/pdf" }).end(LEAFLET);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/leaflet.pdf`,
    // The browser is still running and keeps its connections open.
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
