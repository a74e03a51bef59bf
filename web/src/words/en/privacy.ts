// The privacy notice: only what the portal really does.
import type { privacy as vi } from '../vi/privacy.ts'

export const privacy: typeof vi = {
  title: 'Privacy',
  lead: 'What the portal keeps about you, why, who can see it, and your rights.',
  sections: [
    {
      id: 'giu-gi',
      heading: 'What is kept, and why',
      ordered: false,
      paragraphs: ['Only what the law of procedure requires for the court to deal with your petition:'],
      items: [
        'Your identity from VNeID, or the email address or phone number you sign in with: to know who is filing.',
        'The petition, papers and evidence: for the court to examine (BLTTDS Art. 189).',
        'Your email address: to notify you, and to serve documents if you agree (BLTTDS Art. 173).',
        'An email address that follows the schedule of hearings, if you ask for it: for mails about the schedule only. Erased after 7 days if you do not confirm, and at once when you stop the last of them.',
        'The journal: who did what to your filing, and when. It is only ever added to, so that nobody can alter history.',
      ],
      article: '',
    },
    {
      id: 'ai-xem',
      heading: 'Who can see it',
      ordered: false,
      paragraphs: [],
      items: [
        'You, once signed in.',
        'Officers of the court that received it, as their duty requires; every decision carries the name of who made it.',
        'Whoever holds the receipt code sees only the state, the next step and the dates: no names, court, kind of case or files.',
        'Messages and emails carry no names and nothing of the subject of the case.',
      ],
      article: '',
    },
    {
      id: 'tren-may',
      heading: 'On your device',
      ordered: false,
      paragraphs: [
        'The portal uses no advertising cookies, no visitor tracking and loads nothing from third parties. On your device there is only:',
      ],
      items: [
        'one cookie for your session, which scripts of the site cannot read;',
        'the draft you are writing, encrypted, erased when you sign out;',
        'pages of the portal for use without a network, with no petition or judgment in them;',
        'a mark that someone signed in on this device, without your name.',
      ],
      article: '',
    },
    {
      id: 'dung-chung',
      heading: 'On a shared phone',
      ordered: false,
      paragraphs: ['Sign out when you are done. Keep the receipt code to yourself, although it shows only the state and dates.'],
      items: [],
      article: '',
    },
    {
      id: 'bao-lau',
      heading: 'How long',
      ordered: false,
      paragraphs: [
        'A petition once filed, and its files, are court records, kept under the court’s rules on archives. Files sent but never filed expire and are erased.',
      ],
      items: [],
      article: '',
    },
    {
      id: 'quyen',
      heading: 'Your rights',
      ordered: false,
      paragraphs: [],
      items: [
        'See and correct your data; amend the petition on the portal when the court asks.',
        'Discard a draft at any time; withdraw a petition while it is being examined.',
        'Ask the court to keep secret documents that concern private or family life (BLTTDS Art. 109(2)).',
        'Complain to the court that received your petition if your data are misused.',
      ],
      article: 'Personal Data Protection Law 91/2025/QH15',
    },
  ],
}
