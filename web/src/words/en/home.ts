// The home page: what can I do here, in one screen; then what happens after filing.
import type { home as vi } from '../vi/home.ts'

export const home: typeof vi = {
  title: 'Cửa Công – People’s Court of Nghệ An Province',
  description:
    'File a lawsuit, follow it, see hearing schedules, search judgments, pay and ask for copies online at the two-level People’s Courts of Nghệ An Province.',
  heading: 'What do you need to do?',
  lead: 'Deal with the court on your phone, holidays included.',
  services: 'What you can do here',
  file: {
    title: 'File a lawsuit',
    body: 'Answer one question at a time; the portal writes the petition.',
    action: 'Start filing',
  },
  follow: { title: 'Follow a filing', body: 'Enter the receipt code to see which step it has reached. No sign-in needed.' },
  verify: { title: 'Verify a receipt', body: 'Check that a receipt was issued by the court and has not been altered.' },
  hearings: { title: 'See the hearing schedule', body: 'Which hearing, which day, which room; follow it in the calendar of your phone.' },
  judgments: { title: 'Published judgments', body: 'Search by wording, court, year and kind of case. Names are encoded.' },
  copies: { title: 'Ask for a copy', body: 'Copies of judgments and of documents in your file, signed by the court.' },
  pay: { title: 'Pay', body: 'Advances, fees and charges by the code on the notice: card, transfer or at the counter.' },
  transparency: { title: 'Transparency', body: 'Draws of judges that anyone can check, and how each court keeps its terms.' },
  fees: { title: 'Court fee calculator', body: 'Know what you will pay and who is exempt. Works without a network.' },
  courts: { title: 'Find a court', body: 'The regional court of each commune and ward.' },
  help: { title: 'Help', body: 'How to file, and {count} common questions.' },
  after: {
    title: 'After you have sent it',
    steps: [
      {
        title: 'You receive a receipt code',
        when: 'At once',
        body: 'The day of sending is the filing date, Saturdays, Sundays and holidays included.',
        article: 'BLTTDS Art. 190(3)',
      },
      { title: 'The chief judge assigns a judge to examine it', when: 'Within 3 working days', body: '', article: 'BLTTDS Art. 191(2)' },
      {
        title: 'The judge examines the petition',
        when: 'Within 5 working days of being assigned',
        body: 'The judge may ask you to amend it, notify the fee advance, accept it, transfer it to another court, or return it with reasons.',
        article: 'BLTTDS Art. 191(3)',
      },
      {
        title: 'You pay the fee advance and hand the receipt to the court',
        when: 'Within 7 days of receiving the notice',
        body: 'Pay the civil enforcement agency named in the notice. Exempt persons pay nothing.',
        article: 'BLTTDS Art. 195(2)',
      },
      {
        title: 'The court accepts the case',
        when: 'When it receives the payment receipt',
        body: 'Within 3 working days the court notifies the parties.',
        article: 'BLTTDS Arts. 195(3), 196',
      },
    ],
    mediation:
      'Before acceptance the court may invite you to choose mediation at the court. That time does not count towards the terms above (LHGĐT Art. 16(9)).',
    more: 'Read how to file, step by step',
  },
  ready: {
    title: 'Before you begin',
    items: [
      'Your VNeID account; without one, an email address or a phone number to receive a sign-in code.',
      'The name and address of the person you are suing. If you do not know where they live now, give the last address you know.',
      'What you ask the court to decide, with the amount if there is one.',
      'Photos or PDF files of the papers and evidence you have. What is missing can be added later.',
    ],
  },
  paper: {
    title: 'Not online?',
    body: 'You can still file in person at the court or by post (BLTTDS Art. 190(1)).',
  },
}
