// The cookie that ties a sign-in under way to the browser that began it.

export const flowCookieName = '__Host-sign-in'

/** Fifteen minutes, or gone when the id is empty. */
export const flowCookie = (id: string): string =>
  `${flowCookieName}=${id}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${id === '' ? 0 : 900}`
