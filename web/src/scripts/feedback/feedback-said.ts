// Feedback in words: where it went, by when it is answered, and what was answered.

import type { FollowedFeedback } from '../../../../functions/feedback/feedback-form.ts'
import { formatLongDate, formatMinute, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { type Child, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { feedback as words } from './feedback-words.ts'

export const daySaid = (day: string): string => (isCivilDate(day) ? formatLongDate(day, pageLanguage) : day)

/** `courtName`: by the court's code, as the page lists the courts. */
export const deskSaid = (desk: string, courtName: (code: string) => string): string =>
  desk === 'portal' ? words.follow.portal : courtName(desk)

export function answerSaid({ answer }: FollowedFeedback): Child {
  if (answer === undefined) return null
  const led = answer.kind === 'answered' ? null : h('p', {}, h('strong', {}, words.follow.ledTo[answer.kind]))
  const by = fill(words.follow.answeredBy, { officer: answer.officer, when: formatMinute(answer.at, pageLanguage) })
  return [led, h('p', { class: 'said' }, answer.text), h('p', { class: 'quiet' }, by)]
}
