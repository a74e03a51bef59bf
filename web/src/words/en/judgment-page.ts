// The public page of a judgment, and what is left where one was taken down.
import type { judgmentPage as vietnamese } from '../vi/judgment-page.ts'

export const judgmentPage: typeof vietnamese = {
  reference: 'Anonymised, published for reference',
  referenceBody:
    'Names of people and organisations, addresses and personal numbers have been replaced by letters (Resolution 03/2017/NQ-HĐTP). This text does not replace the judgment that the court gave to the parties. Judgments are in Vietnamese, the language of the proceedings.',
  facts: 'About this judgment',
  number: 'Number',
  date: 'Date',
  court: 'Court',
  level: 'Level',
  kind: 'Kind of case',
  relation: 'Legal relation',
  outcome: 'Outcome',
  precedents: 'Case law (án lệ) applied',
  publishedOn: 'Published on',
  levels: { 'first-instance': 'First instance', appeal: 'Appeal', cassation: 'Cassation', retrial: 'Retrial' },
  outcomes: {
    accepted: 'Claim granted',
    'partly-accepted': 'Claim granted in part',
    rejected: 'Claim dismissed',
    'agreement-recognised': 'Agreement recognised',
    discontinued: 'Discontinued',
    convicted: 'Convicted',
    acquitted: 'Acquitted',
    upheld: 'First-instance judgment upheld',
    amended: 'First-instance judgment amended',
    quashed: 'First-instance judgment quashed',
    other: 'Other',
  },
  summary: 'Summary',
  text: 'Text of the judgment',
  corrections: 'Corrections',
  pdf: 'Download as PDF',
  copy: 'Ask for a certified copy',
  json: 'Data (JSON)',
  wrong:
    'Do you see a real name, an address or a personal number in this text? Tell the court named above at once: it can take the judgment down within minutes.',
  gone: {
    title: 'This judgment was taken down',
    lead: 'The court has taken this judgment down. Its content is no longer on this page, in the PDF, in the data or in this portal’s search results.',
    body: 'The judgment itself remains in force. Parties and others who are entitled to it can ask the court that decided for a copy.',
  },
}
