// The window onto fees: how a court wants the proof of a payment.
import { bookOfCourt } from './collector.ts'
import { collectors } from './collector-store.ts'

/** Whether the portal hands the proof of payment to this court as soon as the money has come. */
export const handsOverProof = (courtCode: string): boolean =>
  collectors.some(collector => collector.book === bookOfCourt(courtCode) && collector.handsOverProof)
