// VietQR: the EMVCo merchant-presented code that every Vietnamese banking app reads, as NAPAS has laid it out, with its checksum.

/** CRC-16/CCITT-FALSE: polynomial 1021, start FFFF; four upper-case hex digits. It finds misreading, not forgery. */
export const crc16 = (text: string): string => {
  let crc = 0xffff
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

/** Tag, length in two digits, value. */
const field = (tag: string, value: string): string => `${tag}${String(value.length).padStart(2, '0')}${value}`

export interface Transfer {
  /** Six digits of the bank. */
  bin: string
  account: string
  /** Đồng; null leaves it to the payer. */
  amountVnd: number | null
  /** Capitals, digits and spaces, at most 25; null for none. Apps count diacritics differently, so there are none. */
  content: string | null
}

/** The whole text of the code. Throws for what no bank would read: a fault of ours, since every part comes from configuration or from here. */
export const vietQr = ({ bin, account, amountVnd, content }: Transfer): string => {
  if (!/^\d{6}$/.test(bin) || !/^[0-9A-Z]{1,19}$/.test(account)) throw new Error('vietqr: not an account')
  if (amountVnd !== null && (!Number.isSafeInteger(amountVnd) || amountVnd < 1 || amountVnd > 9_999_999_999_999))
    throw new Error('vietqr: not an amount')
  if (content !== null && !/^[A-Za-z0-9 ]{1,25}$/.test(content)) throw new Error('vietqr: not a content')
  const beneficiary = field('00', 'A000000727') + field('01', field('00', bin) + field('01', account)) + field('02', 'QRIBFTTA')
  const whole = [
    field('00', '01'),
    // Dynamic once it names an amount.
    field('01', amountVnd === null ? '11' : '12'),
    field('38', beneficiary),
    field('53', '704'),
    ...(amountVnd === null ? [] : [field('54', String(amountVnd))]),
    field('58', 'VN'),
    ...(content === null ? [] : [field('62', field('08', content))]),
    '6304',
  ].join('')
  return whole + crc16(whole)
}

const fieldsOf = (text: string): Map<string, string> | undefined => {
  const fields = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const length = Number(text.slice(at + 2, at + 4))
    if (!/^\d{4}$/.test(text.slice(at, at + 4)) || at + 4 + length > text.length) return undefined
    fields.set(text.slice(at, at + 2), text.slice(at + 4, at + 4 + length))
    at += 4 + length
  }
  return fields
}

/** What a code says; undefined when it is not VietQR or its checksum is wrong. */
export const readVietQr = (payload: string): Transfer | undefined => {
  if (payload.length < 8 || crc16(payload.slice(0, -4)) !== payload.slice(-4)) return undefined
  const fields = fieldsOf(payload)
  const beneficiary = fieldsOf(fields?.get('38') ?? '')
  const account = fieldsOf(beneficiary?.get('01') ?? '')
  if (beneficiary?.get('00') !== 'A000000727') return undefined
  const amount = fields?.get('54')
  return {
    bin: account?.get('00') ?? '',
    account: account?.get('01') ?? '',
    amountVnd: amount === undefined ? null : Number(amount),
    content: fieldsOf(fields?.get('62') ?? '')?.get('08') ?? null,
  }
}
