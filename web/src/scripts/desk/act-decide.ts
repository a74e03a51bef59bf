// The examining judge decides on the petition.
import type { ActContext, ActForm } from './act.ts'
import { eventOf } from './decision.ts'
import { decisionFields } from './decision-fields.ts'
import { deskActs } from './desk-act-words.ts'

export async function decideForm({ filing }: ActContext): Promise<ActForm> {
  const fields = await decisionFields(filing)
  const read: ActForm['read'] = () => {
    const reading = fields.read()
    if ('problems' in reading) return reading
    const { kind, decision, lines, article } = reading
    const { after } = deskActs.decision.kinds[kind]
    return { ready: { body: { version: filing.version, ...decision }, lines, after, event: eventOf[kind], article } }
  }
  return { element: fields.element, read }
}
