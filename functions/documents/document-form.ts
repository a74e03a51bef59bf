// The doors of uploads: what the browser declares, what it hears back, and the closed list of causes for which a file is refused.
import * as z from 'zod/mini'

/** Every reason why a file cannot be taken; each has a sentence of its own on the site, in both languages. */
export const refusalCauses = [
  'empty',
  'too-large',
  'too-many',
  'type-not-accepted',
  'not-what-it-claims',
  'encrypted',
  'corrupt',
  'infected',
  'interrupted',
  'macros',
] as const
export type RefusalCause = (typeof refusalCauses)[number]

/** One file at most 512 MiB, a dossier at most 60 files. */
export const uploadLimits = {
  sizeBytes: 512 * 1024 * 1024,
  files: 60,
  partSizeBytes: 8 * 1024 * 1024,
  /** Few, so that on a slow line a person who uploads is heard of more often than the session's idle time. */
  linksAtOnce: 5,
  linkValidForSeconds: 3600,
} as const

export const acceptedTypes = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
} as const
export type AcceptedType = keyof typeof acceptedTypes

/** POST /api/dossiers/{dossierId}/documents */
export const declarationForm = z.object({
  name: z.string().check(
    z.overwrite((text: string) => text.normalize('NFC')),
    z.minLength(1),
    z.maxLength(255),
  ),
  type: z.string().check(z.maxLength(200)),
  sizeBytes: z.int().check(z.gte(0)),
})

/** POST …/parts: links for these parts (1-based). */
export const partsForm = z.object({
  numbers: z.array(z.int().check(z.gte(1), z.lte(10_000))).check(z.minLength(1), z.maxLength(uploadLimits.linksAtOnce)),
})

/**
 * `uploading` parts arrive; `checking` all arrived, type, structure and malware are being checked;
 * `ready` may be filed; `refused` with its cause; `filed` locked with a filing.
 */
export type DocumentState = 'uploading' | 'checking' | 'ready' | 'refused' | 'filed'

export interface DocumentView {
  id: string
  name: string
  type: string
  sizeBytes: number
  state: DocumentState
  cause?: RefusalCause
  /** Lower-case hex; fixed at arrival. */
  sha256?: string
  pages?: number
  /** Numbers of the parts that the bucket has, while `uploading`. Only GET of one document fills it. */
  arrivedParts?: number[]
  partSizeBytes: number
}

/** GET /api/dossiers/{dossierId}/documents */
export interface DocumentList {
  documents: DocumentView[]
}

/** POST /api/desk/papers: the folder that the paper lies in, by which its parts are sent. */
export interface PaperView {
  dossierId: string
  document: DocumentView
}

/** POST …/parts answers where to PUT each part; the links end after `validForSeconds`. */
export interface PartLinks {
  links: { number: number; url: string }[]
  validForSeconds: number
}

/** GET …/content and the desk's GET of a document: a link for a few minutes. */
export interface DocumentLink {
  url: string
  name: string
  type: string
  sizeBytes: number
  sha256: string
}
