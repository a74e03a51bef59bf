// The one question of a decision: which of those that the law allows now; under it what that decision needs.
import type { DeskFiling } from '../../../../functions/desk/desk-form.ts'
import { procedureOf } from '../../../../functions/filings/filing-deadline.ts'
import type { Decision } from '../../../../functions/filings/filing-decision.ts'
import { civilDateOf } from '../../../../functions/kernel/civil-date.ts'
import { sayArticle } from '../../words/article.ts'
import { radioCards } from '../kit/choice-cards.ts'
import type { FieldProblem } from '../kit/error-summary.ts'
import { fillPlace, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { problemAt } from './act.ts'
import { type DecisionKind, decisionBasis } from './act-basis.ts'
import type { DecisionPart } from './decision.ts'
import { amendmentPart } from './decision-amendment.ts'
import { feePart } from './decision-fee.ts'
import { acceptPart, mediationPart, returnPart, transferPart } from './decision-reasons.ts'
import { deskActs } from './desk-act-words.ts'
import type { Fact } from './fact-list.ts'
import { calendarInForce, directoryInForce } from './reference.ts'

const words = deskActs.decision

export type DecisionReading =
  | { readonly problems: readonly FieldProblem[] }
  | {
      readonly kind: DecisionKind
      readonly decision: Decision
      readonly lines: readonly Fact[]
      readonly article: string
    }

export interface DecisionFields {
  readonly element: HTMLElement
  read(): DecisionReading
}

export async function decisionFields(filing: DeskFiling): Promise<DecisionFields> {
  const [calendar, directory] = await Promise.all([calendarInForce(), directoryInForce()])
  const today = civilDateOf(new Date())
  const kinds = filing.decisions
  const procedure = procedureOf(filing.petition)
  const articleOf = (kind: DecisionKind) => sayArticle(pageLanguage, decisionBasis(kind, procedure))
  const open: Readonly<Record<DecisionKind, () => DecisionPart>> = {
    'request-amendment': () => amendmentPart(filing, today, calendar),
    'notify-fee': () => feePart(filing),
    accept: () => acceptPart(filing),
    'offer-mediation': mediationPart,
    transfer: () => transferPart(filing, today, directory),
    return: returnPart,
  }
  // A part that was opened keeps what was typed when another is looked at.
  const opened = new Map<DecisionKind, DecisionPart>()
  const place = h('div', { class: 'decision-part' })
  const choice = radioCards({
    id: 'decision',
    label: words.label,
    choices: kinds.map(kind => ({ value: kind, label: words.kinds[kind].title, hint: `${words.kinds[kind].hint} (${articleOf(kind)})` })),
    onChange: () => showPart(),
  })
  const chosen = () => kinds.find(kind => kind === choice.chosen()[0])
  const partOf = (kind: DecisionKind): DecisionPart => {
    const part = opened.get(kind) ?? open[kind]()
    opened.set(kind, part)
    return part
  }
  function showPart(): void {
    const kind = chosen()
    fillPlace(place, kind ? partOf(kind).element : null)
  }
  const read = (): DecisionReading => {
    const kind = chosen()
    if (kind === undefined) return { problems: problemAt(choice, words.missing) }
    choice.setError(undefined)
    const reading = partOf(kind).read()
    if ('problems' in reading) return reading
    const title: Fact = [words.label, h('strong', {}, words.kinds[kind].title)]
    return { kind, decision: reading.decision, lines: [title, ...reading.lines], article: decisionBasis(kind, procedure) }
  }
  return { element: h('div', {}, choice.element, place), read }
}
