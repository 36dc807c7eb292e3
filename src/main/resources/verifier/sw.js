// SPDX-License-Identifier: Apache-2.0
// VERSION and FILES stand before this line, written by the server: what the page of this version needs, and nothing else.

const PAGE = '/verify/scan';
const CACHE = `amparo-verifier-${VERSION}`;
const PATIENCE = 3000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) =>
        // the page is the reader's, in the reader's language; the files are everybody's, and no session needs to hear of them
        cache.addAll([
          new Request(PAGE, { cache: 'reload' }),
          ...FILES.map((path) => new Request(path, { cache: 'reload', credentials: 'omit' })),
        ]),
      )
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('amparo-verifier-') && name !== CACHE && name !== 'amparo-verifier-data')
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (address.pathname === PAGE) {
    event.respondWith(page(event.request));
  } else if (FILES.includes(address.pathname + address.search)) {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  }
});

/** The network's, so that a new version or another language is seen at once; the one that came along when it takes too long. */
async function page(request) {
  const kept = await caches.open(CACHE);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return (await kept.match(PAGE)) ?? answer;
    const copy = answer.clone();
    // only a page of this version may be kept: one of another names files that are not here
    if ((await copy.clone().text()).includes(`/verify/scan/${VERSION}/`)) await kept.put(PAGE, copy);
    return answer;
  } catch (away) {
    return (await kept.match(PAGE)) ?? Response.error();
  }
}
