// Which duty a time limit of the table stands for, so that a page can name it without loading the table: the inverse of filing-deadline.ts.
import type { Duty } from '../../../functions/filings/filing.ts'

const dutyByCode: Readonly<Record<string, Duty>> = {
  'MED-REPLY': 'answer-mediation',
  'MED-APPOINT': 'appoint-mediator',
  'MED-TERM': 'mediate',
  'CIV-ASSIGN-REVIEW': 'assign',
  'CIV-DECIDE-PETITION': 'decide',
  'CIV-AMEND': 'amend',
  'CIV-FEE-ADVANCE': 'pay',
  'CIV-FEE-ADVANCE-LAST': 'pay-last',
  'CIV-EXEMPT-ANSWER': 'answer-exemption',
  'FEE-COMPLAINT-DECIDE': 'answer-complaint',
  'CIV-ACCEPT': 'accept',
  'CIV-RETURN-COMPLAINT': 'complain',
  'CIV-NOTIFY-ACCEPT': 'notify-acceptance',
  'CIV-ASSIGN-JUDGE': 'assign-case',
  'ADM-ASSIGN-REVIEW': 'assign',
  'ADM-DECIDE-PETITION': 'decide',
  'ADM-AMEND': 'amend',
  'ADM-FEE': 'pay',
  'ADM-ACCEPT': 'accept',
  'ADM-NOTIFY': 'notify-acceptance',
  'ADM-ASSIGN-JUDGE': 'assign-case',
  'REQ-ASSIGN': 'assign',
  'REQ-AMEND': 'amend',
  'REQ-FEE': 'pay',
  'REQ-ACCEPT': 'accept',
  'REQ-NOTIFY': 'notify-acceptance',
}

export function dutyOfCode(code: string): Duty | undefined {
  return dutyByCode[code]
}
