// What functions of electronic service know of the stage: the basis of the legal moment, and who serves without a clerk.
import type { Grant } from './grant-words.ts'

/** Knows under which basis in law a document counts as served electronically (functions/electronic-service/data/legal-bases.json). */
export const knowsServiceBasis: Grant = ({ stage }) => ({ statements: [], environment: { SERVICE_BASIS: stage.serviceBasis } })

/** Knows which courts serve which papers without a clerk, as soon as a judge has decided. */
export const knowsServedAtOnce: Grant = ({ stage }) => ({ statements: [], environment: { SERVES_AT_ONCE: stage.servesAtOnce.join(',') } })
