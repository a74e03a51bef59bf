// Entering a petition in the register: nothing to fill in, the number is given by the court's register.
import { procedureOf } from '../../../../functions/filings/filing-deadline.ts'
import { h } from '../kit/h.ts'
import type { ActContext, ActForm } from './act.ts'
import { actBasis } from './act-basis.ts'
import { deskActs } from './desk-act-words.ts'

export const acknowledgeForm = ({ filing }: ActContext): ActForm => ({
  element: h('div', {}),
  read: () => ({
    ready: {
      body: { version: filing.version },
      lines: [],
      after: deskActs.acts.acknowledge.after,
      event: 'filing.acknowledged',
      article: actBasis('acknowledge', procedureOf(filing.petition)),
    },
  }),
})
