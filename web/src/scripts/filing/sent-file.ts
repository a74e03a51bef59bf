// A file as the person sees it: chosen, on its way, checked, received, or failed with its cause; pure.
import type { DocumentView, RefusalCause } from '../../../../functions/documents/document-form.ts'
import type { EvidenceFile } from '../../../../functions/filings/petition.ts'
import type { Failure } from '../kit/api.ts'

/** Beyond the causes of the server: what only this device can know. */
export type FileCause =
  | RefusalCause
  /** The device cannot read the file: taken away, or in a cloud that does not answer. */
  | 'unreadable'
  /** Begun before the page was left: the same file must be chosen again, and goes on where it stopped. */
  | 'choose-again'
  /** Another file than the one whose upload was begun. */
  | 'other-file'

export interface SentFile {
  /** Stays the same from the choice of the file on. */
  readonly key: string
  name: string
  sizeBytes: number
  state: 'waiting' | 'sending' | 'slow' | 'checking' | 'received' | 'failed'
  share: number
  cause?: FileCause | undefined
  /** Why the server or the line failed, when it is no matter of the file. */
  failure?: Failure | undefined
  /** As the server has it. */
  document?: DocumentView | undefined
  /** In hand: chosen since the page was opened. */
  file?: File | undefined
}

const stateOf: Readonly<Record<DocumentView['state'], SentFile['state']>> = {
  uploading: 'failed',
  checking: 'checking',
  ready: 'received',
  filed: 'received',
  refused: 'failed',
}

/** What the server says of a file that this page is not sending. */
export const fromServer = (document: DocumentView, key = document.id): SentFile => ({
  key,
  name: document.name,
  sizeBytes: document.sizeBytes,
  state: stateOf[document.state],
  share: document.state === 'uploading' ? 0 : 1,
  ...(document.state === 'uploading' ? { cause: 'choose-again' as const } : {}),
  ...(document.cause ? { cause: document.cause } : {}),
  document,
})

export const isOnItsWay = (file: SentFile): boolean => file.state === 'waiting' || file.state === 'sending' || file.state === 'slow'

/** What petitionProblems must know of the files. */
export const evidenceFiles = (files: readonly SentFile[]): EvidenceFile[] =>
  files.flatMap(({ document }) => (document ? [{ id: document.id, state: document.state }] : []))

/** The upload that this file goes on with: same name and size, begun and not ended. */
export const interruptedLike = (files: readonly SentFile[], file: { name: string; size: number }): SentFile | undefined =>
  files.find(
    each => each.document?.state === 'uploading' && each.file === undefined && each.sizeBytes === file.size && each.name === file.name,
  )

/** All files on their way as one: how many, and the share of their bytes that has left. */
export const wholeProgress = (files: readonly SentFile[]): { count: number; share: number } => {
  const moving = files.filter(isOnItsWay)
  const bytes = moving.reduce((sum, file) => sum + file.sizeBytes, 0)
  const sent = moving.reduce((sum, file) => sum + file.sizeBytes * file.share, 0)
  return { count: moving.length, share: bytes === 0 ? 0 : sent / bytes }
}
