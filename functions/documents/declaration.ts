// What may be declared for upload: names made safe, types by extension and by what the browser says, limits of size and number.
import { isOneOf } from '../kernel/closed-set.ts'
import { refuse } from '../kernel/refusal.ts'
import { wholeUpToBytes } from './content-bytes.ts'
import { type AcceptedType, acceptedTypes, uploadLimits } from './document-form.ts'

/** Some browsers and phones know no type of a file, or an older name of it. */
const otherNames: Readonly<Record<string, AcceptedType | ''>> = {
  'application/octet-stream': '',
  'application/x-pdf': 'application/pdf',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
}

const isAcceptedType = (type: string): type is AcceptedType => Object.hasOwn(acceptedTypes, type)

const typeOfExtension = (extension: string): AcceptedType | undefined =>
  Object.keys(acceptedTypes)
    .filter(isAcceptedType)
    .find(type => isOneOf<string>(acceptedTypes[type], extension))

/** Lower-case extension, or empty: what follows the last dot counts only when it holds a letter (`Đơn ngày 20.11` has none). */
const extensionOf = (name: string): string => {
  const [, extension = ''] = /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase()) ?? []
  return /[a-z]/.test(extension) ? extension : ''
}

/** Control characters, zero-width characters and marks that turn the direction of reading (they hide the real extension). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** The name as people see it: NFC, without folders, invisible characters, outer spaces and dots at the end. May be empty. */
export const visibleName = (name: string): string =>
  (name.normalize('NFC').replace(invisible, '').split(/[/\\]/).at(-1) ?? '').replace(/^\s+|[\s.]+$/g, '')

export interface Declared {
  name: string
  type: AcceptedType
  sizeBytes: number
}

/**
 * Name and type under which the file is kept. Refuses `document.type-not-accepted`, and `document.not-what-it-claims`
 * when extension and type name two different things.
 */
const nameAndType = (name: string, claimed: string): Pick<Declared, 'name' | 'type'> => {
  const shown = visibleName(name)
  const extension = extensionOf(shown)
  const lower = claimed.toLowerCase().split(';')[0]?.trim() ?? ''
  const said = otherNames[lower] ?? lower
  const byExtension = typeOfExtension(extension)
  if (extension !== '' && byExtension === undefined) return refuse('invalid', 'document.type-not-accepted', { extension })
  if (byExtension !== undefined) {
    if (said !== '' && said !== byExtension) refuse('invalid', 'document.not-what-it-claims', { extension, type: lower })
    return { name: shown === `.${extension}` ? `document.${extension}` : shown, type: byExtension }
  }
  // A phone's file provider gives names without an extension, and the type instead.
  if (!isAcceptedType(said)) return refuse('invalid', 'document.type-not-accepted', { type: lower })
  return { name: `${shown === '' ? 'document' : shown}.${acceptedTypes[said][0]}`, type: said }
}

/**
 * Checks what the browser declares, before a byte is sent. `kept` is the number of documents that the dossier holds already.
 * Refuses `document.empty`, `document.too-large`, `document.too-many`, `document.type-not-accepted`, `document.not-what-it-claims`.
 */
export const declare = (declaration: { name: string; type: string; sizeBytes: number }, kept: number): Declared => {
  if (declaration.sizeBytes === 0) refuse('invalid', 'document.empty')
  if (declaration.sizeBytes > uploadLimits.sizeBytes) refuse('invalid', 'document.too-large', { limitBytes: uploadLimits.sizeBytes })
  const named = nameAndType(declaration.name, declaration.type)
  if (kept >= uploadLimits.files) refuse('invalid', 'document.too-many', { limit: uploadLimits.files })
  return { ...named, sizeBytes: declaration.sizeBytes }
}

/**
 * A paper of the court that is served as it is: a PDF, and one that is looked at as a whole, so that its pages are known.
 * Refuses as `declare` does, and `document.not-a-pdf`.
 */
export const declarePaper = (declaration: { name: string; type: string; sizeBytes: number }): Declared => {
  const declared = declare(declaration, 0)
  if (declared.type !== 'application/pdf') refuse('invalid', 'document.not-a-pdf', { type: declared.type })
  if (declared.sizeBytes > wholeUpToBytes) refuse('invalid', 'document.too-large', { limitBytes: wholeUpToBytes })
  return declared
}
