// Percent-encoding as S3 reads, signs and announces it.
import { storageError } from './storage-error.ts'

const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** Signature Version 4 escapes everything but letters, digits and `-._~`. */
export const encodeUri = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, hex)

export const encodePath = (path: string): string => path.split('/').map(encodeUri).join('/')

/** Event notifications write keys as HTML forms do: a space is `+`, and the slash stays readable. */
export const encodeEventKey = (key: string): string =>
  encodeURIComponent(key)
    .replace(/[!'()~]/g, hex)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')

export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw storageError('InvalidURI')
  }
}

/** Names and values of a raw query, in the order given. A name without `=` has an empty value. */
export const decodeQuery = (raw: string): [name: string, value: string][] =>
  raw
    .split('&')
    .filter(pair => pair !== '')
    .map(pair => {
      const cut = pair.indexOf('=')
      const decode = (text: string) => decodeUri(text.replaceAll('+', '%20'))
      return cut < 0 ? [decode(pair), ''] : [decode(pair.slice(0, cut)), decode(pair.slice(cut + 1))]
    })
