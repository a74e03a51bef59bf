// The questions that decide whether a judgment may be published: each is answered, none has a default.
import type { PublicationAnswers } from '../../../../functions/judgments/publication-rule.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { h } from '../kit/h.ts'
import { deskJudgments } from './judgment-words.ts'

const words = deskJudgments.entry

const asked = ['isClosedSession', 'hasStateSecret', 'isSecrecyAsked', 'isAgainstCustoms', 'hasMinor', 'canBeEncoded'] as const

export interface Questions {
  element: HTMLElement
  /** The answers, or undefined with an error at each question that has none. */
  answers: () => PublicationAnswers | undefined
  problems: () => { fieldId: string; message: string }[]
}

export function questions(): Questions {
  const cards = asked.map(question => ({
    question,
    card: radioCards({
      id: question,
      label: words.answers[question],
      choices: [
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ],
    }),
  }))
  const said = (question: (typeof asked)[number]): boolean => cards.find(each => each.question === question)?.card.chosen()[0] === 'yes'
  const open = () => cards.filter(({ card }) => card.chosen().length === 0)
  return {
    element: h(
      'section',
      { class: 'stack entry-questions' },
      h('h2', {}, words.questions),
      h('p', {}, words.questionsLead),
      cards.map(({ card }) => card.element),
    ),
    answers: () => {
      for (const { card } of cards) card.setError(card.chosen().length === 0 ? words.missing : undefined)
      if (open().length > 0) return undefined
      const [isClosedSession, hasStateSecret, isSecrecyAsked] = [said('isClosedSession'), said('hasStateSecret'), said('isSecrecyAsked')]
      const [isAgainstCustoms, hasMinor, canBeEncoded] = [said('isAgainstCustoms'), said('hasMinor'), said('canBeEncoded')]
      return { isClosedSession, hasStateSecret, isSecrecyAsked, isAgainstCustoms, hasMinor, canBeEncoded }
    },
    problems: () => open().map(({ question }) => ({ fieldId: question, message: `${words.answers[question]}: ${words.missing}` })),
  }
}
