// Object Lock: which versions may not be erased, until when, and who may change that.
import type { Bucket } from './buckets.ts'
import { invalidArgument, invalidRequest, storageError } from './storage-error.ts'
import type { ObjectLock } from './versions.ts'

type Headers = { header(name: string): string | undefined }

const bypassHeader = 'x-amz-bypass-governance-retention'

export const bypassesGovernance = (request: Headers): boolean => request.header(bypassHeader)?.toLowerCase() === 'true'

/** The lock that a put, a copy or the start of an upload asks for. */
export function lockFromHeaders(request: Headers, bucket: Bucket): ObjectLock {
  const mode = request.header('x-amz-object-lock-mode')
  const until = request.header('x-amz-object-lock-retain-until-date')
  const hold = request.header('x-amz-object-lock-legal-hold')
  if (mode === undefined && until === undefined && hold === undefined) return {}
  if (!bucket.objectLock) throw invalidRequest('Bucket is missing Object Lock Configuration')
  if ((mode === undefined) !== (until === undefined))
    throw invalidArgument('x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied')
  if (hold !== undefined && hold !== 'ON' && hold !== 'OFF') throw invalidArgument('Legal Hold must be either of ON or OFF')
  return { mode: readMode(mode), until: readUntil(until), legalHold: hold === undefined ? undefined : hold === 'ON' }
}

export const lockHeaders = ({ mode, until, legalHold }: ObjectLock): Record<string, string> => ({
  ...(mode !== undefined && until !== undefined && { 'x-amz-object-lock-mode': mode, 'x-amz-object-lock-retain-until-date': until }),
  ...(legalHold !== undefined && { 'x-amz-object-lock-legal-hold': legalHold ? 'ON' : 'OFF' }),
})

/** Whether the version may be erased at this time; governance yields to those who may bypass it, a hold and compliance to nobody. */
export function mayErase({ mode, until, legalHold }: ObjectLock, now: Date, bypass: boolean): boolean {
  if (legalHold) return false
  if (mode === undefined || until === undefined || new Date(until) <= now) return true
  return mode === 'GOVERNANCE' && bypass
}

/** The lock after a new retention: a running one may be lengthened by all, shortened or lifted only as far as `mayErase` goes. */
export function withRetention(
  lock: ObjectLock,
  mode: string | undefined,
  until: string | undefined,
  now: Date,
  bypass: boolean,
): ObjectLock {
  if ((mode === undefined) !== (until === undefined)) throw storageError('MalformedXML')
  const next: ObjectLock = { ...lock, mode: readMode(mode), until: readUntil(until) }
  if (next.until !== undefined && new Date(next.until) <= now) throw invalidArgument('The retain until date must be in the future!')
  const weaker =
    next.mode === undefined ||
    next.until === undefined ||
    (lock.until !== undefined && next.until < lock.until) ||
    (lock.mode === 'COMPLIANCE' && next.mode === 'GOVERNANCE')
  if (weaker && !mayErase({ ...lock, legalHold: false }, now, bypass)) throw protectedByLock()
  return next
}

export const protectedByLock = () => storageError('AccessDenied', { message: 'Access Denied because object protected by object lock.' })

function readMode(mode: string | undefined): ObjectLock['mode'] {
  if (mode === undefined || mode === 'GOVERNANCE' || mode === 'COMPLIANCE') return mode
  throw invalidArgument('Unknown wormMode directive.')
}

function readUntil(until: string | undefined): string | undefined {
  if (until === undefined) return undefined
  const instant = Date.parse(until)
  if (Number.isNaN(instant)) throw invalidArgument('The retain until date must be provided in ISO 8601 format')
  return new Date(instant).toISOString()
}
