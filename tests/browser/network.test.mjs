// No request leaves the browser while the extension is used. The browser knows no way out but a proxy of
// ours, which plays the site of the article and notes everything that it is asked for.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";

const SITE = "http://news.example/";
const ELSEWHERE = "http://elsewhere.example/";

/** Where browsers ask of their own accord, for sign-in, certificates and settings: in TLS, at any time. */
const BROWSERS_OWN = /(?:^|\.)(?:google|googleapis|gstatic|mozilla|firefox)\.(?:com|org|net):443$/;

/** What `askElsewhere` tries, in the order of the alphabet. */
const WAYS = ["beacon", "fetch", "iframe", "img", "link", "script", "video"];

const article = readFileSync(new URL("extension-pages/article.html", import.meta.url));

for (const name of ["chromium", "firefox"]) {
  describe(`network of ${name}`, () => {
    let proxy;
    let driver;
    let window;

    before(async () => {
      proxy = await openProxy();
      driver = await openBrowser(name, throughProxy(name, proxy.port));
      window = await windowOf(name, driver);
    });

    after(async () => {
      await driver?.close();
      proxy?.close();
    });

    test("is not touched by popup, panel, options and list of tabs", async () => {
      const page = await driver.visit(`${SITE}article.html`);
      // What the page itself asks for is none of ours.
      await settle();
      assert.ok(proxy.take().includes(`${SITE}article.html`), "the page did not come through the proxy");

      const popup = await driver.openPopup();
      await popup.until(() => document.getElementById("loading")?.hidden);
      assert.ok(await popup.evaluate(() => document.querySelectorAll("#sentences > li").length > 0));
      await popup.evaluate(pressEverything);
      await popup.leaveBy("#open-panel");
      await until(() => window.panel(), "the panel");
      await until(
        () => window.inPanel(() => document.getElementById("loading")?.hidden),
        "the summary in the panel",
      );
      await window.inPanel(pressEverything);
      await window.closePanel();

      for (const file of ["options.html", "tabs.html"]) {
        const own = await window.own(file);
        await own.evaluate(pressEverything);
        await settle();
        await own.close();
      }
      await page.close();
      assert.deepEqual(proxy.take(), []);
    });

    test("is out of reach even for a script in the extension that would use it", async () => {
      const page = await driver.visit(`${SITE}article.html`);
      await page.evaluate(askElsewhere, `${ELSEWHERE}page/`);
      await settle();
      // A page may: in each of these ways, what the extension asked for would have been noticed.
      assert.deepEqual(
        proxy
          .take()
          .filter((url) => url.startsWith(ELSEWHERE))
          .sort(),
        WAYS.map((way) => `${ELSEWHERE}page/${way}`),
      );

      const own = await window.own("options.html");
      await own.evaluate(askElsewhere, `${ELSEWHERE}extension/`);
      await settle();
      await own.close();
      await page.close();
      assert.deepEqual(proxy.take(), []);
    });
  });
}

/** What has a browser ask a proxy for everything, pages on this machine included. */
function throughProxy(name, port) {
  if (name === "chromium") {
    return { args: [`--proxy-server=http://127.0.0.1:${port}`, "--proxy-bypass-list=<-loopback>"] };
  }
  return {
    extraPrefsFirefox: {
      "browser.chrome.site_icons": false,
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": port,
      "network.proxy.no_proxies_on": "",
      "network.proxy.allow_hijacking_localhost": true,
    },
  };
}

/** A proxy: `take()` gives what it was asked for since it was last called. */
async function openProxy() {
  let asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    const isArticle = request.url === `${SITE}article.html`;
    response.writeHead(isArticle ? 200 : 404, {
      "content-type": "text/html",
      "access-control-allow-origin": "*",
    });
    response.end(isArticle ? article : "");
  });
  server.on("connect", (request, socket) => {
    if (!BROWSERS_OWN.test(request.url)) asked.push(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: server.address().port,
    take: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** How long a request may take to arrive at the proxy, which is on this machine. */
function settle() {
  return new Promise((resolve) => setTimeout(resolve, 500));
}

// What follows runs in a page.

/** Presses everything that can be pressed, but for what opens another page or leaves this one. */
function pressEverything() {
  for (const button of document.querySelectorAll("main button, main input")) {
    if (button.type === "range") {
      button.value = button.max;
      button.dispatchEvent(new window.Event("input"));
      button.dispatchEvent(new window.Event("change"));
    } else {
      button.click();
    }
  }
}

/** Tries to reach an address in the ways that a page has. */
function askElsewhere(url) {
  fetch(`${url}fetch`).catch(() => undefined);
  navigator.sendBeacon(`${url}beacon`, "text");
  for (const tag of ["iframe", "img", "script", "video"]) {
    document.body.append(Object.assign(document.createElement(tag), { src: url + tag }));
  }
  document.head.append(
    Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${url}link` }),
  );
}
