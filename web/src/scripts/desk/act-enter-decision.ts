// A clerk enters what the examining judge signed on paper: the decision, its number and its day.
import { civilDateOf, formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { dateFields } from '../kit/date-fields.ts'
import { field, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { type ActContext, type ActForm, missingText, problemAt } from './act.ts'
import { eventOf } from './decision.ts'
import { decisionFields } from './decision-fields.ts'
import { deskActs } from './desk-act-words.ts'
import { factList } from './fact-list.ts'

const words = deskActs.signed

export async function enterDecisionForm({ filing }: ActContext): Promise<ActForm> {
  const fields = await decisionFields(filing)
  const number = field({ id: 'signed-number', label: words.number, hint: words.numberHint }, textInput({ maxlength: 60 }))
  const day = dateFields({ id: 'signed-day', label: words.day })
  const today = civilDateOf(new Date())
  const read: ActForm['read'] = () => {
    const signedOn = day.value() ?? ''
    const isReal = isCivilDate(signedOn) && signedOn <= today
    const reading = fields.read()
    const problems = [
      ...missingText(number, words.numberMissing),
      ...problemAt(day, isReal ? undefined : words.dayInvalid),
      ...('problems' in reading ? reading.problems : []),
    ]
    if (problems.length > 0 || 'problems' in reading || !isCivilDate(signedOn)) return { problems }
    const { kind, decision, lines, article } = reading
    const signed = { judge: filing.judgeSubject ?? '', number: number.control.value.trim(), signedOn }
    return {
      ready: {
        body: { decision: { version: filing.version, ...decision }, ...signed },
        lines: [[words.judge, filing.judge], [words.number, signed.number], [words.day, formatLongDate(signedOn, pageLanguage)], ...lines],
        after: deskActs.decision.kinds[kind].after,
        event: eventOf[kind],
        article,
      },
    }
  }
  const judge = factList([[words.judge, filing.judge]])
  return { element: h('div', {}, judge, number.element, day.element, fields.element), read }
}
