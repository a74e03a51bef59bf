// A clerk enters what the examining judge signed on paper: the decision, its number and its day.
import { h } from '../kit/h.ts'
import type { ActContext, ActForm } from './act.ts'
import { eventOf } from './decision.ts'
import { decisionFields } from './decision-fields.ts'
import { deskActs } from './desk-act-words.ts'
import { signedFields } from './signed-fields.ts'

export async function enterDecisionForm({ filing }: ActContext): Promise<ActForm> {
  const fields = await decisionFields(filing)
  const signed = signedFields(filing)
  const read: ActForm['read'] = () => {
    const [paper, reading] = [signed.read(), fields.read()]
    const problems = [...('problems' in paper ? paper.problems : []), ...('problems' in reading ? reading.problems : [])]
    if ('problems' in paper || 'problems' in reading) return { problems }
    const { kind, decision, lines, article } = reading
    return {
      ready: {
        body: { decision: { version: filing.version, ...decision }, ...paper.signed },
        lines: [...paper.lines, ...lines],
        after: deskActs.decision.kinds[kind].after,
        event: eventOf[kind],
        article,
      },
    }
  }
  return { element: h('div', {}, signed.element, fields.element), read }
}
