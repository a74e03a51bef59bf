// Zalo's token pairs: an access token of 25 hours, a refresh token of three months that works once.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readJsonFile, writeJsonFile } from '../json-file.ts'

export interface TokenPair {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresInSeconds: number
}

const accessSeconds = 90_000
const refreshDays = 90

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

export function openTokens(directory: string, now: () => Date) {
  const file = join(directory, 'tokens.json')
  const read = readJsonFile(file)
  let access = { token: textIn(read.accessToken), until: textIn(read.accessUntil) }
  let refresh = { token: textIn(read.refreshToken), until: textIn(read.refreshUntil) }
  let refreshes = Number(read.refreshes ?? 0)
  const inSeconds = (seconds: number): string => new Date(now().getTime() + seconds * 1000).toISOString()

  const issue = (): TokenPair => {
    access = { token: randomBytes(24).toString('base64url'), until: inSeconds(accessSeconds) }
    refresh = { token: randomBytes(24).toString('base64url'), until: inSeconds(refreshDays * 86_400) }
    writeJsonFile(file, {
      ...{ accessToken: access.token, accessUntil: access.until },
      ...{ refreshToken: refresh.token, refreshUntil: refresh.until, refreshes },
    })
    return { accessToken: access.token, refreshToken: refresh.token, expiresInSeconds: accessSeconds }
  }

  return {
    /** As when a person has given the permission on Zalo's page. */
    authorise: issue,
    /** Undefined for a token that was used, is unknown or too old. */
    refresh: (token: string): TokenPair | undefined => {
      if (token === '' || token !== refresh.token || now().toISOString() > refresh.until) return undefined
      refreshes += 1
      return issue()
    },
    isGood: (token: string): boolean => token !== '' && token === access.token && now().toISOString() < access.until,
    /** Ends the access token before its time, as Zalo may. */
    expire: (): void => {
      access = { ...access, until: '' }
    },
    knows: (pair: { readonly refreshToken: string }): boolean => pair.refreshToken !== '' && pair.refreshToken === refresh.token,
    refreshes: (): number => refreshes,
  }
}
