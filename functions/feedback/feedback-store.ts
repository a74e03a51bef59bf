// The table of feedback.
//
// pk               sk         what                                          found by
// feedback#<id>    feedback   one message, in version n                     key; by-desk
// code#<code>      marker     the code is taken, by which message           key
//
// by-desk: `<desk>#open` in the order of the day by which it is to be answered, `<desk>#answered` in the order of the answers.
// A decision is one transaction: the message under the condition of its version, and its journal entry. Nothing is deleted.
import * as z from 'zod/mini'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, type Page, putNew, putVersion, queryPage, transact } from '../platform/table.ts'
import { answerKinds, type Feedback, type FeedbackChange, feedbackCategories, feedbackSubject } from './feedback.ts'

const { TABLE_FEEDBACK } = settings('TABLE_FEEDBACK')

const feedbackItem: z.ZodMiniType<Feedback> = z.object({
  id: z.string(),
  version: z.int(),
  head: z.object({ sequence: z.int(), hash: z.string() }),
  code: z.string(),
  category: z.enum(feedbackCategories),
  desk: z.string(),
  text: z.string(),
  email: z.exactOptional(z.string()),
  phone: z.exactOptional(z.string()),
  sender: z.exactOptional(z.string()),
  language: z.enum(['vi', 'en']),
  receivedAt: z.string(),
  due: z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value)),
  answer: z.exactOptional(
    z.object({
      kind: z.enum(answerKinds),
      text: z.string(),
      at: z.string(),
      by: z.object({ subject: z.string(), fullName: z.string() }),
    }),
  ),
})

const keyOf = (id: string) => ({ pk: feedbackSubject(id), sk: 'feedback' })

const itemOf = (feedback: Feedback): Item & { version: number } => ({
  ...keyOf(feedback.id),
  ...feedback,
  deskQueue: `${feedback.desk}#${feedback.answer ? 'answered' : 'open'}`,
  deskOrder: feedback.answer?.at ?? `${feedback.due}#${feedback.receivedAt}`,
})

export const findFeedback = async (id: string): Promise<Feedback | undefined> => {
  const item = await getItem(TABLE_FEEDBACK, keyOf(id))
  return item && feedbackItem.parse(item)
}

export const findFeedbackByCode = async (code: string): Promise<Feedback | undefined> => {
  const marker = await getItem(TABLE_FEEDBACK, { pk: `code#${code}`, sk: 'marker' })
  return marker && findFeedback(z.object({ id: z.string() }).parse(marker).id)
}

const sealed = ({ feedback, happening }: FeedbackChange) => {
  const entry = nextEntry(feedback.head, happening)
  return { entry, feedback: { ...feedback, head: headOf(entry) } }
}

/** Writes it once: the same message sent again answers with the one that is there. */
export const saveNewFeedback = async (change: FeedbackChange): Promise<Feedback> => {
  const { entry, feedback } = sealed(change)
  const marker = putNew(TABLE_FEEDBACK, { pk: `code#${feedback.code}`, sk: 'marker', id: feedback.id })
  const refused = await transact([putNew(TABLE_FEEDBACK, itemOf(feedback)), marker, append(entry)])
  if (refused === undefined) return feedback
  return (await findFeedback(feedback.id)) ?? refuse('busy', 'feedback.not-now')
}

/** Refuses `feedback.changed-meanwhile`. */
export const saveAnswer = async (change: FeedbackChange): Promise<Feedback> => {
  const { entry, feedback } = sealed(change)
  const refused = await transact([putVersion(TABLE_FEEDBACK, itemOf(feedback)), append(entry)])
  return refused === undefined ? feedback : refuse('conflict', 'feedback.changed-meanwhile')
}

export const pageOfDesk = async (desk: string, state: 'open' | 'answered', limit: number, next?: string): Promise<Page<Feedback>> => {
  const page = await queryPage(TABLE_FEEDBACK, {
    index: 'by-desk',
    partition: ['deskQueue', `${desk}#${state}`],
    descending: state === 'answered',
    limit,
    next,
  })
  return { items: page.items.map(item => feedbackItem.parse(item)), ...(page.next ? { next: page.next } : {}) }
}
