// The words of copies and proofs in verification, fetched only when there is one.
import { loadWords } from '../kit/page-words.ts'

export const { proofs } = await loadWords({ vi: () => import('../../words/vi/proofs.ts'), en: () => import('../../words/en/proofs.ts') })
