// Messages to the officer's desk: those to be answered first, or those answered last.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { deskOf } from './feedback.ts'
import type { DeskFeedbackPage } from './feedback-form.ts'
import { pageOfDesk } from './feedback-store.ts'
import { deskFeedback } from './feedback-view.ts'

const pageSize = 30

export const handler = httpFunction(routes.listFeedback, {}, async ({ actor, query }) => {
  const state = query.state === 'answered' ? 'answered' : 'open'
  const { items, next } = await pageOfDesk(deskOf(actor), state, pageSize, query.next)
  return ok({ feedback: items.map(deskFeedback), ...(next ? { next } : {}) } satisfies DeskFeedbackPage)
})
