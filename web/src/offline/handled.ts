// Decides what the service worker does with a request; pure, so that "never stored" is tested and not hoped.

export type KeptSite = {
  readonly version: string
  /** Vietnamese and English. */
  readonly offlinePages: readonly [string, string]
  readonly pages: readonly string[]
  readonly first: readonly string[]
  readonly rest: readonly string[]
}

/** What a page says to the worker when it is quiet. */
export const keepTheRestMessage = 'keep-the-rest'

/** Public data without which a kept page is useless offline: the keys by which receipts are verified. From the network first. */
export const keptData: readonly string[] = ['/keys/receipts.json']
/** Marks an answer that comes from this device because the network gave none. */
export const keptMark = 'x-kept'

export type Handling = 'from-cache' | 'kept-page' | 'other-page' | 'fresh-or-kept' | 'untouched'

/** `untouched` goes to the network as if there were no worker: the API, status files, judgments, schedules, other origins, everything that is not read. */
export function handled(kept: Pick<KeptSite, 'pages'>, method: string, mode: string, address: URL, origin: string): Handling {
  if (method !== 'GET' || address.origin !== origin) return 'untouched'
  if (address.pathname.startsWith('/_astro/')) return 'from-cache'
  if (keptData.includes(address.pathname)) return 'fresh-or-kept'
  if (mode !== 'navigate' || /^\/(api|_local)(\/|$)/.test(address.pathname)) return 'untouched'
  const path = address.pathname.replace(/(?<=.)\/$/, '')
  return kept.pages.includes(path) ? 'kept-page' : 'other-page'
}
