// A mark on this device that someone signed in here, so that the header can offer the inbox without asking the server. It holds no name and no right:
// the server sets it beside the session's own cookie, which scripts cannot see.

const mark = 'signed-in=1'

export function markSignedOut(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is missing in Safari and Firefox of older phones.
  document.cookie = 'signed-in=; Path=/; Max-Age=0; SameSite=Lax; Secure'
}

export function looksSignedIn(): boolean {
  return document.cookie.split('; ').includes(mark)
}
