// Verifying a receipt: from its QR code, from its PDF, by its code.
import type { verify as vi } from '../vi/verify.ts'

export const verify: typeof vi = {
  title: 'Verify a paper',
  description:
    'Check whether a filing receipt or a receipt of a payment is genuine or was changed: scan its QR code, choose its PDF, or type its code.',
  lead: 'Check whether a receipt, a certified copy or a certificate of service is genuine, was changed, or is not from this portal.',
  nothingSent: 'The check is made on this device. Nothing is uploaded. After one visit this page works without a network too.',
  pdf: {
    title: 'You have the PDF',
    hint: 'Use the very file downloaded from the portal. A photo, a scan or a PDF printed anew cannot be checked this way; scan the QR code on it instead.',
    choose: 'Choose the receipt PDF',
    drop: 'or drop the file here',
    tooLarge: 'This file is larger than {limit}. Receipts of the portal are much smaller, so it is none.',
    unreadable: 'This file cannot be read on your device. Choose it again.',
  },
  qr: {
    title: 'You have the QR code',
    body: 'Open the camera of your phone, point it at the QR code on the receipt and follow the link. The result appears on this page. Look at the address bar: the link must open this very page of the portal.',
  },
  typed: {
    title: 'You only have the code',
    label: 'The code on the paper',
    hint: 'Receipt code (NA-…), payment code (KN-…), code of a service (TD-…) or of a copy (BS-…). Needs a network. It only tells whether a paper has this code and is still valid; it does not vouch for the paper.',
    submit: 'Check the code',
    missing: 'Type the code that stands on the paper.',
    found: {
      title: 'A filing has this code',
      body: 'The code {code} is known to the portal. That does not yet vouch for the paper or file you hold: scan the QR code or choose the PDF.',
      follow: 'See where the filing is',
    },
    unknown: {
      title: 'No filing has this code',
      body: 'The code {code} is well formed but not known to the portal. If the petition was filed just now, wait a minute and try again. If somebody gave you a receipt with this code, it may be forged.',
    },
    unreachable: {
      title: 'The code could not be checked',
      body: 'This needs a network. Try again when you are connected; or check by QR code or PDF.',
    },
  },
  genuine: {
    title: 'A genuine receipt',
    pdf: 'This file was issued by the portal, and not one byte of it was changed.',
    link: 'The following was signed by the portal. Compare it line by line with the paper or file you hold.',
    vouches: 'The portal’s signature vouches for',
    code: 'Receipt code',
    court: 'Receiving court',
    at: 'Time of receipt',
    day: 'Filing date',
    files: 'Number of files, the petition included',
    key: 'Signing key',
    follow: 'See where this filing is',
  },
  payment: {
    receipt: 'A genuine receipt of a payment',
    confirmation: 'A genuine confirmation of a payment',
    number: 'Number',
    symbol: 'Form, series',
    collector: 'Collector',
    amount: 'Amount',
    day: 'Day of payment',
    cancelled: 'The signature does not say whether the receipt was cancelled later. When it matters, ask the collector by its number.',
  },
  changed: {
    title: 'This file was changed',
    body: 'The file bears the portal’s seal, but its contents do not fit the signature. Do not use it.',
    todo: 'Ask the filer for the original: they can download it again from My filings. If you suspect forgery, tell the court.',
  },
  notOurs: {
    title: 'This is not a receipt of the portal',
    body: 'The file does not bear the portal’s seal.',
    todo: 'It may be a photo, a scan, or a copy saved by another program. Use the original downloaded from the portal, or scan the QR code on the receipt.',
  },
  notGenuine: {
    title: 'This QR code was not signed by the portal',
    body: 'What the link says fits no key of the portal. Do not trust the paper that bears it.',
    todo: 'If somebody asks you for money with this paper, do not pay. Tell the court or the police.',
  },
  unreadable: {
    title: 'The link is incomplete or wrong',
    body: 'What follows the # in the link cannot be read.',
    todo: 'Scan the QR code again; if you paste the link, paste the whole of it.',
  },
  noKeys: {
    title: 'It could not be checked',
    body: 'This device does not have the portal’s public keys, because it is without network and has not kept them before.',
    todo: 'Open this page once when you are connected; from then on it works without a network too.',
    retry: 'Try again',
  },
  oldKeys:
    'The device is without network and uses keys kept from before. A receipt signed with a newer key could be mistaken: check again when you are connected.',
  compare: {
    title: 'Compare files with the receipt',
    body: 'Choose files you have to see the SHA-256 hash of each and compare it with the receipt. The files are not uploaded.',
    choose: 'Choose files to compare',
    hash: 'SHA-256 hash',
    listed: 'In the receipt, not a byte different',
    notListed: 'Not in the receipt',
    byEye: 'Compare with the hash printed on the receipt',
    tooLarge: 'The file is larger than {limit}; its hash cannot be computed here.',
    unreadable: 'This file cannot be read.',
    working: 'Computing the hash…',
    statement: 'The receipt’s list of files was taken from your account and fits the signature.',
    signedOut: 'If you are the filer, sign in and the page compares by itself. Otherwise compare each hash with the receipt by eye.',
    signIn: 'Sign in',
    notYours: 'This filing does not belong to the account that is signed in. Compare each hash with the receipt by eye.',
  },
}
