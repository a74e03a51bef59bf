// Whether the content of a file is what it claims, whole and open to everyone: pure over bytes, the same in the browser and on the server.
import type { ContentBytes } from './content-bytes.ts'
import type { Inspection } from './document.ts'
import type { AcceptedType } from './document-form.ts'
import { type FileKind, kindOf } from './file-kind.ts'
import { inspectHeic, inspectJpeg, inspectPng } from './image-inspection.ts'
import { inspectPdf } from './pdf-inspection.ts'
import { inspectOle, inspectWord } from './word-inspection.ts'

type Inspect = (content: ContentBytes) => Inspection | Promise<Inspection>

/** How a file of a declared type is looked at, by what its first bytes say it is. Any other kind is not what it claims. */
const inspections: Readonly<Record<AcceptedType, Partial<Record<FileKind, Inspect>>>> = {
  'application/pdf': { pdf: inspectPdf },
  'image/jpeg': { jpeg: inspectJpeg },
  'image/png': { png: inspectPng },
  'image/heic': { heic: inspectHeic },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { zip: inspectWord, ole: inspectOle },
}

/**
 * Looks at what is at hand of a file: everything, or both ends of a large one.
 * Answers `empty`, `not-what-it-claims`, `corrupt`, `encrypted`, `macros`, or `sound`.
 */
export const inspect = async (type: AcceptedType, content: ContentBytes): Promise<Inspection> => {
  if (content.sizeBytes === 0) return 'empty'
  const kind = kindOf(content)
  // Length without content is what a broken copy leaves behind.
  if (kind === 'blank') return 'corrupt'
  const look = inspections[type][kind]
  return look === undefined ? 'not-what-it-claims' : look(content)
}
