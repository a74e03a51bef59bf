// The service worker: keeps the listed pages with their styles, fonts and scripts; everything else goes to the network and is never stored.
import { handled, type KeptSite, keepTheRestMessage, keptData, keptMark } from './handled.ts'

/** Written in by the build: the version is the hash of everything that is kept. */
declare const keptSite: KeptSite

type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Scope = { skipWaiting(): Promise<void>; readonly clients: { claim(): Promise<void> } }

const cacheName = `cua-cong-${keptSite.version}`
const slowNetworkMs = 4_000
/** The compiler knows a page's global object, not a worker's. */
const scope: unknown = globalThis

addEventListener('install', event => {
  if (isLasting(event)) event.waitUntil(install())
})
addEventListener('activate', event => {
  if (isLasting(event)) event.waitUntil(activate())
})
/** Sent by every page when it is quiet: not part of the activation, which would hold back the pages themselves on a slow line. */
addEventListener('message', event => {
  if (isLasting(event) && event.data === keepTheRestMessage) event.waitUntil(keepTheRest())
})
addEventListener('fetch', event => {
  if (!isFetching(event)) return
  const way = handled(keptSite, event.request.method, event.request.mode, new URL(event.request.url), location.origin)
  if (way === 'from-cache') event.respondWith(fromCache(event.request))
  else if (way === 'kept-page') event.respondWith(keptPage(event.request))
  else if (way === 'fresh-or-kept') event.respondWith(freshOrKept(event.request))
  else if (way === 'other-page') event.respondWith(fetch(event.request).catch(() => offlinePage(event.request)))
})

/** The offline page and what it needs must be there; the rest is fetched file by file, so that a broken line loses little. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll(keptSite.first)
  if (isScope(scope)) await scope.skipWaiting()
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('cua-cong-') && name !== cacheName) await caches.delete(name)
  if (isScope(scope)) await scope.clients.claim()
}

async function keepTheRest(): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const address of [...keptSite.rest, ...keptData]) {
    if (await cache.match(address)) continue
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) await cache.put(address, answer)
  }
}

/** Addresses under /_astro/ carry the hash of their content: what is kept under one never changes. */
async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

/** The newest page if the network answers soon, else the kept one; the query and the fragment stay with the page's script. */
async function keptPage(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const address = new URL(request.url).pathname.replace(/(?<=.)\/$/, '')
  const kept = await cache.match(address)
  const fresh = fetch(request).then(async answer => {
    if (answer.ok) await cache.put(address, answer.clone())
    return answer
  })
  if (!kept) return fresh.catch(() => offlinePage(request))
  const tooSlow = new Promise<Response>(resolve => setTimeout(() => resolve(kept.clone()), slowNetworkMs))
  return Promise.race([fresh.then(answer => (answer.status >= 500 ? kept : answer)).catch(() => kept), tooSlow])
}

/** What the network gives, else what it gave before, marked as such. */
async function freshOrKept(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const address = new URL(request.url).pathname
  const fresh = await fetch(request).catch(() => undefined)
  if (fresh?.ok) {
    await cache.put(address, fresh.clone())
    return fresh
  }
  const kept = await cache.match(address)
  if (!kept) return fresh ?? Response.error()
  return new Response(kept.body, { headers: { 'content-type': kept.headers.get('content-type') ?? 'application/json', [keptMark]: '1' } })
}

async function offlinePage(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const english = /^\/en(\/|$)/.test(new URL(request.url).pathname)
  return (await cache.match(keptSite.offlinePages[english ? 1 : 0])) ?? Response.error()
}

function isLasting(event: Event): event is Lasting {
  return 'waitUntil' in event
}
function isFetching(event: Event): event is Fetching {
  return isLasting(event) && 'respondWith' in event && 'request' in event
}
function isScope(value: unknown): value is Scope {
  return typeof value === 'object' && value !== null && 'skipWaiting' in value && 'clients' in value
}
