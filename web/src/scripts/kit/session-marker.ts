// A mark on this device that someone signed in here and where their work is, so that the header can lead there without asking the server. It holds no name and
// no right: the server sets it beside the session's own cookie, which scripts cannot see.

const mark = 'signed-in='

export function markSignedOut(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is missing in Safari and Firefox of older phones.
  document.cookie = 'signed-in=; Path=/; Max-Age=0; SameSite=Lax; Secure'
}

/** `portal`, `desk`, `books`, `administration`; empty for who is not signed in. */
export function signedInDoor(): string {
  const found = document.cookie.split('; ').find(cookie => cookie.startsWith(mark))
  return found?.slice(mark.length) ?? ''
}

export function looksSignedIn(): boolean {
  return signedInDoor() !== ''
}
