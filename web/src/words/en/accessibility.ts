// The accessibility statement.
import type { accessibility as vi } from '../vi/accessibility.ts'

export const accessibility: typeof vi = {
  title: 'Accessibility',
  lead: 'Everyone must be able to deal with the court: people who cannot see, older people, people on an old phone or a slow line.',
  sections: [
    {
      id: 'da-lam',
      heading: 'How the portal is made',
      ordered: false,
      paragraphs: ['The portal follows WCAG 2.2 level AA. At every change each page is checked by machine against that standard.'],
      items: [
        'It works fully by keyboard and with screen readers.',
        'Large type; zoom to 200% loses nothing; it fits a screen 320 points wide.',
        'Body text has a contrast of at least 7:1; a light and a dark theme follow your device.',
        'Colour always comes with words and an icon.',
        'No time limit while you type; drafts save themselves.',
        'Help, directory and warnings can be read without JavaScript, and printed.',
        'Petitions and receipts written by the portal are tagged PDF, readable by screen readers.',
      ],
      article: '',
    },
    {
      id: 'gioi-han',
      heading: 'What is still limited',
      ordered: false,
      paragraphs: [],
      items: [
        'No independent body has assessed it yet.',
        'There is no sign language, no audio, and no Thái, Mông or Khơ Mú version yet.',
        'Photos and files sent by the parties may not be readable by screen readers.',
      ],
      article: '',
    },
    {
      id: 'quyen',
      heading: 'Your rights before the court',
      ordered: false,
      paragraphs: [],
      items: [
        'To use the spoken and written language of your ethnic group; persons with hearing or speech disabilities may use sign language; the court provides an interpreter (BLTTDS Art. 20).',
        'If you cannot read or see: someone else writes the petition and a witness signs (BLTTDS Art. 189(2)).',
        'Older persons and persons with disabilities in financial difficulty have free legal aid (Law on Legal Aid 2017 Art. 7).',
      ],
      article: '',
    },
    {
      id: 'cach-khac',
      heading: 'Having difficulty?',
      ordered: false,
      paragraphs: [
        'You can always file in person at the court or by post (BLTTDS Art. 190(1)).',
        'Tell the court where you file which page is hard to use and what device you have, so that we can mend it.',
      ],
      items: [],
      article: '',
    },
  ],
}
