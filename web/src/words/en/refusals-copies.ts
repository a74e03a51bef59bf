// Refusals of copies and of proofs.
import type { RefusalWords } from '../vi/refusals.ts'
import type { copyRefusals as vietnamese } from '../vi/refusals-copies.ts'

export const copyRefusals: Readonly<Record<keyof typeof vietnamese, RefusalWords>> = {
  'proof.thing-missing': { what: 'The certified paper was not found.', todo: 'Check the code or the file.' },
}
