// The doors of feedback: what people write, what the holder of its code may know, and what the desk sees.
import * as z from 'zod/mini'
import { type AnswerKind, answerKinds, type FeedbackCategory, feedbackCategories } from './feedback.ts'

const said = (atMost: number) =>
  z.string().check(
    z.overwrite((text: string) => text.normalize('NFC')),
    z.maxLength(atMost),
  )

export const textAtMost = 5_000

/** POST /api/feedback. `id` is made by the browser: the same request sent twice is one message. */
export const feedbackForm = z.object({
  id: z.uuid(),
  category: z.enum(feedbackCategories),
  /** A court's code; ignored for feedback on the portal. */
  desk: z.string().check(z.maxLength(20)),
  text: said(textAtMost),
  /** Empty when the person leaves none. */
  email: z.string().check(z.maxLength(200), z.regex(/^$|^\s*[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}\s*$/)),
  phone: said(30),
})

/** POST /api/feedback/find. In the body, so that no log ever holds the code. */
export const findFeedbackForm = z.object({ code: z.string().check(z.maxLength(60)) })

/** POST /api/desk/feedback/{id}/answer. */
export const answerForm = z.object({
  version: z.int(),
  kind: z.enum(answerKinds),
  text: said(textAtMost).check(z.minLength(1)),
})

export interface FeedbackAnswer {
  kind: AnswerKind
  text: string
  at: string
  officer: string
}

/** What the code opens: no text of the person and no contact. */
export interface FollowedFeedback {
  code: string
  category: FeedbackCategory
  desk: string
  receivedAt: string
  due: string
  answer?: FeedbackAnswer
}

export interface DeskFeedback extends FollowedFeedback {
  id: string
  version: number
  text: string
  email?: string
  phone?: string
}

export interface DeskFeedbackPage {
  feedback: DeskFeedback[]
  next?: string
}
