// The window onto hearings: when and where a case is or was heard.
import type { Hearing } from './hearing.ts'
import { hearingsOf } from './hearing-store.ts'

/** All hearings of a case, first to last; put off, moved and cancelled ones included. */
export const hearingsOfCase = (caseId: string): Promise<Hearing[]> => hearingsOf(caseId)
