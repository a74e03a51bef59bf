// Reads what the doors of feedback answer; another shape is a fault of ours.
import type { DeskFeedback, DeskFeedbackPage, FollowedFeedback } from '../../../../functions/feedback/feedback-form.ts'

const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every(field => field in value)

const isFollowed = (value: unknown): value is FollowedFeedback => has(value, 'code', 'category', 'desk', 'due')
const isPage = (value: unknown): value is DeskFeedbackPage => has(value, 'feedback')
const isAtDesk = (value: unknown): value is DeskFeedback => has(value, 'id', 'version', 'text')

const reading =
  <Answer>(isAnswer: (value: unknown) => value is Answer) =>
  (value: unknown): Answer => {
    if (!isAnswer(value)) throw new Error('not feedback')
    return value
  }

export const readFollowed = reading(isFollowed)
export const readDeskPage = reading(isPage)
export const readAtDesk = reading(isAtDesk)
