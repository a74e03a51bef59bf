// The window onto electronic service, for reminders beside it: whom they may concern and what they may say. A reminder never changes a legal state.
import { phaseOf, servedBy } from './service-recipient.ts'
import { findRecipientById } from './service-store.ts'

export interface ServiceToRemind {
  /** `TD-….2`: the name of the reading page's subject. */
  id: string
  courtCode: string
  account: string
  placedAt: string
  isOpened: boolean
  isReceipted: boolean
  isServed: boolean
  isClosed: boolean
}

/** By the subject of a `service.…` event; undefined for what stands in nobody's account. */
export const serviceToRemind = async (subject: string): Promise<ServiceToRemind | undefined> => {
  const id = subject.replace(/^service#/, '')
  const recipient = await findRecipientById(id)
  if (recipient?.account == null) return undefined
  const { courtCode, account, timeline } = recipient
  const has = (type: string): boolean => timeline.some(event => event.type === type)
  return {
    ...{ id, courtCode, account, placedAt: timeline[0]?.at ?? '', isOpened: has('opened'), isReceipted: has('receipted') },
    ...{ isServed: servedBy(recipient) !== undefined, isClosed: phaseOf(recipient) === 'certified' },
  }
}
