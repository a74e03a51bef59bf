// Reads a VietQR code as a banking app does: tag, length, value (EMVCo merchant-presented mode), down to bank, account, amount and content.
export interface ScannedCode {
  readonly bin: string
  readonly account: string
  readonly amount: number | undefined
  readonly content: string
}

function fields(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let at = 0; at + 4 <= text.length; ) {
    const length = Number(text.slice(at + 2, at + 4))
    if (!Number.isInteger(length)) return found
    found.set(text.slice(at, at + 2), text.slice(at + 4, at + 4 + length))
    at += 4 + length
  }
  return found
}

/** Undefined for anything that is no transfer to an account of a Vietnamese bank. */
export function readScannedCode(text: string): ScannedCode | undefined {
  const whole = fields(text.trim())
  const merchant = fields(whole.get('38') ?? '')
  const beneficiary = fields(merchant.get('01') ?? '')
  const [bin, account] = [beneficiary.get('00'), beneficiary.get('01')]
  if (merchant.get('00') !== 'A000000727' || bin === undefined || account === undefined) return undefined
  const amount = whole.get('54')
  return { bin, account, amount: amount === undefined ? undefined : Number(amount), content: fields(whole.get('62') ?? '').get('08') ?? '' }
}
