// What an answer of Zalo means. Errors come with HTTP 200: only `error: 0` is a success. Zalo's list of errors; those not on it are unknown.

/**
 * `sent`; `try-another-channel` this person cannot be reached here; `refresh-token` the access token is over; `at-night` it waits for the
 * morning; `our-fault` template, permission or balance: nobody is reached until a person mends it.
 */
export type ZaloMeaning = 'sent' | 'try-another-channel' | 'refresh-token' | 'at-night' | 'our-fault'

const meanings: ReadonlyMap<number, ZaloMeaning> = new Map([
  [0, 'sent'],
  [-108, 'try-another-channel'],
  [-109, 'our-fault'],
  [-111, 'our-fault'],
  [-112, 'our-fault'],
  [-114, 'try-another-channel'],
  [-115, 'our-fault'],
  [-118, 'try-another-channel'],
  [-124, 'refresh-token'],
  [-131, 'our-fault'],
  [-133, 'at-night'],
  [-139, 'try-another-channel'],
  [-141, 'try-another-channel'],
  [-144, 'our-fault'],
  [-147, 'our-fault'],
  [-212, 'our-fault'],
  [-216, 'refresh-token'],
  [-220, 'refresh-token'],
  [-224, 'our-fault'],
])

/** An error that is not on the list was an answer all the same: the message was not taken, and the fault is ours to look at. */
export const meaningOfZalo = (error: number): ZaloMeaning => meanings.get(error) ?? 'our-fault'

/** The refresh token was used before, or is too old: a person must give the permission again. */
export const permissionLost = -14020

/** A production account may not be spoken of to a foreign host, nor a stand-in's to Zalo. */
export const isForeignHost = (base: string, secretKey: string): boolean => {
  const isZalo = /\.(zalo\.me|zaloapp\.com)$/.test(new URL(base).hostname)
  return isZalo === secretKey.startsWith('local-')
}
