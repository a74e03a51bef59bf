// What is shown of feedback: to the holder of its code, and at the desk.
import { type Feedback, formatFeedbackCode } from './feedback.ts'
import type { DeskFeedback, FollowedFeedback } from './feedback-form.ts'

export const followedFeedback = ({ code, category, desk, receivedAt, due, answer }: Feedback): FollowedFeedback => ({
  ...{ code: formatFeedbackCode(code), category, desk, receivedAt, due },
  ...(answer ? { answer: { kind: answer.kind, text: answer.text, at: answer.at, officer: answer.by.fullName } } : {}),
})

export const deskFeedback = (feedback: Feedback): DeskFeedback => {
  const { id, version, text, email, phone } = feedback
  return { ...followedFeedback(feedback), id, version, text, ...(email ? { email } : {}), ...(phone ? { phone } : {}) }
}
