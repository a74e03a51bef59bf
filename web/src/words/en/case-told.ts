// In the inbox: what happened in a case of the person, without names and subject matter.
import type { caseTold as vi } from '../vi/case-told.ts'

export const caseTold: typeof vi = {
  'case.notice-sent': {
    title: 'The court has sent the notice of acceptance',
    body: 'Open the case to see the day, the terms and the articles of law.',
  },
  'case.judge-assigned': { title: 'Your case has a judge', body: 'Open the case to see the day, the terms and the articles of law.' },
  'case.judge-replaced': { title: 'Your case has another judge', body: 'Open the case to see the day, the terms and the articles of law.' },
  'case.summary-procedure': {
    title: 'Your case follows the summary procedure',
    body: 'Open the case to see the day, the terms and the articles of law.',
  },
  'case.foreign-element': {
    title: 'Your case has a foreign element',
    body: 'Open the case to see the day, the terms and the articles of law.',
  },
  'case.preparation-extended': {
    title: 'The preparation for trial is extended',
    body: 'Open the case to see the day, the terms and the articles of law.',
  },
  'case.suspended': { title: 'Your case is suspended', body: 'Open the case to see the day, the terms and the articles of law.' },
  'case.resumed': { title: 'Your case goes on', body: 'Open the case to see the day, the terms and the articles of law.' },
  'case.to-trial': {
    title: 'Your case is brought to trial',
    body: 'Open the case to see the decision. Day and hour of the hearing are under My hearings.',
  },
  'case.settled': {
    title: 'The court has recognised the agreement',
    body: 'Open the case to see the day, the terms and the articles of law.',
  },
  'case.pronounced': {
    title: 'Judgment or decision has been pronounced',
    body: 'Open the case to see the day and the expected end of the term of appeal.',
  },
  'case.discontinued': { title: 'Your case is discontinued', body: 'Open the case to see the day, the terms and the articles of law.' },
  'case.transferred': {
    title: 'Your case goes to another court',
    body: 'Open the case to see the day, the terms and the articles of law.',
  },
  'case.judgment-sent': {
    title: 'The court has sent the judgment or decision',
    body: 'Open the case to see when. If you have not received it, ask the court.',
  },
  'case.appealed': {
    title: 'There is an appeal or protest in your case',
    body: 'Open the case to see the day, the terms and the articles of law.',
  },
  'case.file-sent-up': {
    title: 'The file has gone to the court of appeal',
    body: 'Open the case to see the day, the terms and the articles of law.',
  },
  'case.in-effect': {
    title: 'The judgment or decision has taken effect',
    body: 'Open the case to see the day, the terms and the articles of law.',
  },
  'case.enforcement-transferred': {
    title: 'The judgment has gone to the enforcement office',
    body: 'Open the case to see the day, the terms and the articles of law.',
  },
  'case.enforcement-opened': {
    title: 'Enforcement has been ordered',
    body: 'Open the case to see the day, the terms and the articles of law.',
  },
  'case.enforcement-ended': { title: 'Enforcement has ended', body: 'Open the case to see the day, the terms and the articles of law.' },
  'case.step-struck': {
    title: 'A step in your case was corrected',
    body: 'The court has struck out a step recorded in error. Open the case to see which, why, and the terms computed anew.',
  },
  'case.party-joined': {
    title: 'You take part in the case in the portal',
    body: 'A clerk has agreed. Open the case to see its steps and terms.',
  },
  'case.join-declined': {
    title: 'Your request to join a case was not accepted',
    body: 'Open My cases to read why. You can ask again, or bring your papers to the court.',
  },
}
