// What somebody must do next in a filing, and whose move it is; the words reveal neither the kind of case nor anybody's role in it.
import type { duties as vi } from '../vi/duties.ts'

export const duties: typeof vi = {
  what: {
    assign: 'The court assigns a judge to examine the petition',
    decide: 'The judge examines the petition and decides on it',
    'answer-mediation': 'Answer whether mediation at the court is chosen',
    'appoint-mediator': 'The court appoints a mediator',
    mediate: 'Mediation at the court',
    amend: 'Amend the petition as the judge asked',
    pay: 'Pay the advance and hand the receipt to the court',
    'pay-last': 'Latest day to pay the advance and hand in the receipt',
    'answer-exemption': 'The judge answers the request to be excused from the advance',
    'answer-complaint': 'The chief judge decides on the complaint about the advance',
    accept: 'The judge accepts the case',
    complain: 'Complain about the return, if you disagree',
    'notify-acceptance': 'The court sends the notice of acceptance',
    'assign-case': 'The court assigns a judge to the case',
  },
  other: 'Next step',
  by: { court: 'The court’s move', filer: 'The filer’s move' },
}
