// The warning about false court calls, messages and QR codes.
import type { fraud as vi } from '../vi/fraud.ts'

export const fraud: typeof vi = {
  title: 'Fraud warning',
  lead: 'Criminals pretend to be the court, by telephone, message and QR code, to take your money or your data.',
  sections: [
    {
      id: 'khong-bao-gio',
      heading: 'The court never',
      ordered: false,
      paragraphs: [],
      items: [
        'asks you to transfer money by telephone or message;',
        'asks for a one-time code, your bank password or your VNeID password;',
        'asks you to install an app or share your screen;',
        'sends a QR code by Zalo or text message to pay a court fee or a fine;',
        'threatens to arrest you unless you move money to a “safe account”;',
        'takes money into an individual’s account.',
      ],
      article: '',
    },
    {
      id: 'thong-bao-that',
      heading: 'What a real notice looks like',
      ordered: false,
      paragraphs: [
        'Messages and emails of the portal only say that something is new. The official document is in your inbox on the portal, after you sign in.',
        'Fee advances and fines are collected by the civil enforcement agency, on a written notice. The notice names the payee, the account number, the amount and the number of the notice.',
        'Before you pay, compare the payee and the account number on the screen with the paper. If one letter or digit differs, stop.',
      ],
      items: [],
      article: 'BLTTDS Art. 195; NQ 326/2016/UBTVQH14 Art. 10',
    },
    {
      id: 'khi-nghi-ngo',
      heading: 'If in doubt',
      ordered: true,
      paragraphs: [],
      items: [
        'Hang up. Transfer nothing, read out no code.',
        'Type the address of the portal yourself, sign in and look in your inbox. Follow no link in a message.',
        'If you hold a receipt, check it on the Verify page.',
        'Go to the court named on the paper and ask.',
        'If you have already sent money: call your bank at once and report to the nearest police.',
      ],
      article: '',
    },
  ],
  verify: 'Verify a receipt',
}
