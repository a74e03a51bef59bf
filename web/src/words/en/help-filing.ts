// How filing works, step by step. Each section: a heading, sentences, a list, the article of law ('' where there is none).
import type { helpFiling as vi } from '../vi/help-filing.ts'

export const helpFiling: typeof vi = {
  title: 'Filing a lawsuit, step by step',
  lead: 'From the first question to the acceptance of the case. You may stop at any time; the draft is kept.',
  start: 'Start filing',
  sections: [
    {
      id: 'chuan-bi',
      heading: 'Prepare',
      ordered: false,
      paragraphs: ['What you have now is enough. A petition can be filed without all the evidence; say why something is missing.'],
      items: [
        'A way to sign in: a VNeID account, or an email address or phone number to receive a one-time code.',
        'An email address, because the rules on electronic filing ask for one.',
        'Names and addresses of the person sued and of others concerned.',
        'Your claims, one by one, with the amount if there is one.',
        'Papers and evidence: photos or files.',
      ],
      article: 'BLTTDS Art. 189(4), (5)',
    },
    {
      id: 'viet-don',
      heading: 'Write the petition',
      ordered: true,
      paragraphs: ['One question a page. Every field that must be filled names the article that requires it.'],
      items: [
        'Is there a dispute? A dispute is a case: you write a petition. Without a dispute it is a civil matter: you write a request.',
        'What it is about: a debt, land, divorce, work…',
        'Which court: usually where the person sued lives; for land and houses, where they lie. If you choose wrongly the court transfers the petition and the filing date stays.',
        'The parties: who sues, who is sued, others concerned, representatives, witnesses.',
        'The claims and amounts.',
        'The facts, in order of time, briefly.',
        'The papers and evidence enclosed.',
        'Review, correct if needed, then sign.',
      ],
      article: 'BLTTDS Arts. 189, 190(4); form 23-DS, NQ 01/2017/NQ-HĐTP',
    },
    {
      id: 'giay-to',
      heading: 'Send papers and evidence',
      ordered: false,
      paragraphs: [
        'You can send PDF, JPEG, PNG, HEIC and DOCX files, up to {size} each. If the line breaks, sending goes on from where it stopped. If something is wrong with a file, the portal says exactly what.',
        'Each file that arrives has a SHA-256 hash, like a fingerprint of the file. It stands on your receipt.',
        'These are not sent online but handed in at the court; in the petition you only describe them:',
      ],
      items: [
        'physical exhibits;',
        'audio and video recordings;',
        'documents that concern secrets protected by law;',
        'anything that cannot be turned into electronic data.',
      ],
      article: 'NQ 04/2016/NQ-HĐTP Art. 19(2); BLTTDS Art. 109(2)',
    },
    {
      id: 'ky-ten',
      heading: 'Sign',
      ordered: false,
      paragraphs: [
        'You see the very file that will be signed. You sign by confirming your identity again and typing your full name; the court may also require a certified electronic signature.',
        'A person who cannot read, see or sign has someone else write, and a witness signs too.',
      ],
      items: [],
      article: 'BLTTDS Art. 189(2)',
    },
    {
      id: 'bien-nhan',
      heading: 'Receive the receipt',
      ordered: false,
      paragraphs: ['Once sent, you have a receipt with a receipt code. Only then has the petition been sent. The receipt shows:'],
      items: [
        'the receipt code and a QR code;',
        'the court and the time of receipt, to the minute;',
        'each file with its size and hash;',
        'the next steps with expected dates and articles of law.',
      ],
      article: 'BLTTDS Arts. 190(3), 191(1)',
    },
    {
      id: 'toa-an-xem-xet',
      heading: 'The court examines it',
      ordered: false,
      paragraphs: [
        'Within 3 working days the chief judge assigns a judge. Within the next 5 working days the judge decides one of the following. You are told of each decision by email and in your inbox on the portal.',
      ],
      items: [
        'Ask you to amend the petition: at most 1 month, in special cases up to 15 days more.',
        'Notify the fee advance, or accept at once where none is due.',
        'Transfer it to the competent court; the filing date stays.',
        'Return it, with written reasons. You may complain within 10 days; often you may file again.',
      ],
      article: 'BLTTDS Arts. 191, 192, 193, 194',
    },
    {
      id: 'an-phi',
      heading: 'Fee advance and acceptance',
      ordered: false,
      paragraphs: [
        'Pay the civil enforcement agency named in the notice, then hand the payment receipt to the court. The case is accepted when the court receives that receipt, not when you pay.',
        'The Code says 7 days, Resolution 326 says 7 working days. Do it within 7 days to be safe.',
        'Exempt persons must file a request for exemption with proof.',
      ],
      items: [],
      article: 'BLTTDS Art. 195; NQ 326/2016/UBTVQH14 Arts. 10, 12, 14, 17',
    },
    {
      id: 'su-co',
      heading: 'When something goes wrong',
      ordered: false,
      paragraphs: [
        'A lost line, an ended session, a page closed by mistake: open it again; the draft and the files already sent are still there.',
        'If the portal is down for long, file in person or by post. If it is not repaired within 3 days, those 3 days do not count towards the time limit.',
      ],
      items: [],
      article: 'NQ 04/2016/NQ-HĐTP Art. 9(3)',
    },
  ],
  basisNote:
    'Since 1 March 2026, Resolution 01/2026/NQ-HĐTP governs proceedings in the digital environment. The parts of Resolution 04/2016 quoted here have yet to be checked against the new text.',
}
