// Conditional requests: what If-Match, If-None-Match and their dates ask of the current version.
import { storageError } from './storage-error.ts'

export type Conditions = {
  ifMatch?: string | undefined
  ifNoneMatch?: string | undefined
  ifModifiedSince?: string | undefined
  ifUnmodifiedSince?: string | undefined
}

type Tagged = { etag: string; modified: Date }

/** `prefix` is `x-amz-copy-source-` for the conditions on the source of a copy. */
export const conditionsOf = (header: (name: string) => string | undefined, prefix = ''): Conditions => ({
  ifMatch: header(`${prefix}if-match`),
  ifNoneMatch: header(`${prefix}if-none-match`),
  ifModifiedSince: header(`${prefix}if-modified-since`),
  ifUnmodifiedSince: header(`${prefix}if-unmodified-since`),
})

const names = (list: string, etag: string): boolean =>
  list.split(',').some(item => {
    const tag = item.trim().replace(/^W\//, '').replaceAll('"', '')
    return tag === '*' || tag === etag
  })

/** Header dates have no fractions of a second. */
const wholeSeconds = (date: Date): number => Math.floor(date.getTime() / 1000) * 1000

const failed = (condition: string) => storageError('PreconditionFailed', { facts: { Condition: condition } })

/** For reads: true when the reader has this version already (304); a condition that does not hold is refused. */
export function isUnchangedFor(
  { ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince }: Conditions,
  { etag, modified }: Tagged,
): boolean {
  if (ifMatch !== undefined) {
    if (!names(ifMatch, etag)) throw failed('If-Match')
  } else if (ifUnmodifiedSince !== undefined && wholeSeconds(modified) > Date.parse(ifUnmodifiedSince)) throw failed('If-Unmodified-Since')
  if (ifNoneMatch !== undefined) return names(ifNoneMatch, etag)
  return ifModifiedSince !== undefined && wholeSeconds(modified) <= Date.parse(ifModifiedSince)
}

/** For writes: refuses unless the current version (undefined when there is none) is as the writer expects. */
export function requireForWrite({ ifMatch, ifNoneMatch }: Conditions, current: Tagged | undefined): void {
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch !== '*') throw storageError('NotImplemented', { message: 'If-None-Match of a write takes only *' })
    if (current) throw failed('If-None-Match')
  }
  if (ifMatch === undefined) return
  if (!current) throw storageError('NoSuchKey')
  if (!names(ifMatch, current.etag)) throw failed('If-Match')
}
