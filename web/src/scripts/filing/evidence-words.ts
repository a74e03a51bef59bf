// The words of papers and evidence in the language of the page, and the sentence of each cause for which a file is not taken.
import { uploadLimits } from '../../../../functions/documents/document-form.ts'
import { fill } from '../../words/fill.ts'
import { saySize } from '../../words/size.ts'
import { refusalSaid } from '../kit/failure.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import type { FileCause, SentFile } from './sent-file.ts'

export const { filingEvidence: evidenceWords } = await loadWords({
  vi: () => import('../../words/vi/filing-evidence.ts'),
  en: () => import('../../words/en/filing-evidence.ts'),
})

export const limitFacts = { size: saySize(pageLanguage, uploadLimits.sizeBytes), files: uploadLimits.files } as const

export const causeSaid = (cause: FileCause): string => fill(evidenceWords.causes[cause], limitFacts)

/** Why a file does not come further, in one or two sentences; undefined when it does. */
export const whyStopped = async (file: SentFile): Promise<string | undefined> => {
  if (file.cause) return causeSaid(file.cause)
  const { failure } = file
  if (!failure) return undefined
  if (failure.reason === 'signed-out') return evidenceWords.signedOut
  if (failure.reason !== 'refused') return evidenceWords.failed
  const { what, todo } = await refusalSaid(failure.problem)
  return `${what} ${todo}`
}
