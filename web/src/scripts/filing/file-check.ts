// Looks at a file before a byte is sent: the same rules as the server's, so that a person hears the cause at once.
import { type ContentBytes, endBytes } from '../../../../functions/documents/content-bytes.ts'
import { type Declared, declare } from '../../../../functions/documents/declaration.ts'
import { type RefusalCause, refusalCauses } from '../../../../functions/documents/document-form.ts'
import { inspect } from '../../../../functions/documents/document-inspection.ts'
import { isOneOf } from '../../../../functions/kernel/closed-set.ts'
import { isRefusal } from '../../../../functions/kernel/refusal.ts'

/** Up to this size a phone can hold the whole file; of a larger one both ends are looked at, and the server looks at the rest. */
const wholeUpToBytes = 16 * 1024 * 1024

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())

const contentOf = async (file: Blob): Promise<ContentBytes> => {
  if (file.size <= wholeUpToBytes) {
    const whole = await bytesOf(file)
    return { sizeBytes: file.size, head: whole, tail: whole }
  }
  const [head, tail] = await Promise.all([bytesOf(file.slice(0, endBytes)), bytesOf(file.slice(-endBytes))])
  return { sizeBytes: file.size, head, tail }
}

/** `document.empty` → `empty`; undefined for a refusal that is not about the file. */
export const causeOf = (code: string): RefusalCause | undefined => {
  const cause = code.replace(/^document\./, '')
  return isOneOf(refusalCauses, cause) ? cause : undefined
}

export type FileCheck =
  | { readonly ok: true; readonly declared: Declared }
  | { readonly ok: false; readonly cause: RefusalCause | 'unreadable' }

/** `kept` is the number of files that the dossier holds. A file that the device itself cannot read is `unreadable`. */
export const checkFile = async (file: File, kept: number): Promise<FileCheck> => {
  try {
    const declared = declare({ name: file.name, type: file.type, sizeBytes: file.size }, kept)
    const found = await inspect(declared.type, await contentOf(file))
    return found === 'sound' ? { ok: true, declared } : { ok: false, cause: found }
  } catch (fault) {
    const cause = isRefusal(fault) ? causeOf(fault.code) : undefined
    return { ok: false, cause: cause ?? 'unreadable' }
  }
}

const sampleBytes = 256 * 1024

/** Tells the same file chosen again from another of the same name and size; from both ends, because a whole one may be large. */
export const fingerprintOf = async (file: Blob): Promise<string> => {
  const ends = new Blob([file.slice(0, sampleBytes), file.slice(-sampleBytes)])
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await ends.arrayBuffer()))
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
